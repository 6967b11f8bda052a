/** The kinds of things that overlays show besides counties. */
export const ITEM_KINDS = ['hub', 'reserve', 'forest', 'story'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** One such thing: its kind and its id in the tables, `hub:wuhan`. */
export type ItemId = `${ItemKind}:${string}`;

/** Reads an item, or gives `undefined` for anything else. */
export function readItem(text: string): { kind: ItemKind; id: string } | undefined {
  const match = /^([a-z]+):([a-z0-9-]+)$/.exec(text);
  const kind = ITEM_KINDS.find((kind) => kind === match?.[1]);
  return kind && { kind, id: match![2]! };
}

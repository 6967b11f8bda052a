/** What the unit of a reader's own indicator begins with; the rest is a unit of the tables, or free text. */
export const OWN_UNIT = 'own:';

/** Which cells of an indicator and half-year are the reader's own, by place of the county: the id of the set. */
export type OwnCells = ReadonlyMap<number, string>;

/** Whether the reader brought figures of an indicator, in whatever half-year. */
export function hasOwn(own: ReadonlyMap<string, OwnCells>, indicator: string): boolean {
  return [...own.keys()].some((key) => key.startsWith(`${indicator} `));
}

/** How own cells are kept in `Atlas.own`. */
export function ownKey(indicator: string, period: string): string {
  return `${indicator} ${period}`;
}

/** What a tag of a table is. */
export type TableTag = 'table' | 'row' | 'cell';

/** An element that is not shown, and what of it is still open. */
export interface Hidden {
  readonly name: string;
  readonly kind: TableTag | undefined;
  readonly isInCell: boolean;
  /** Open elements of its name, itself among them; and open tables in it. */
  depth: number;
  tables: number;
}

/** A tag: its name without a prefix, what it is of a table, and all between its brackets. */
export interface Tag {
  readonly name: string;
  readonly kind: TableTag | undefined;
  readonly text: string;
  readonly isClosing: boolean;
}

/** What has no text to be read: programs, styles, how a word is pronounced, and what is struck out. */
const NEVER = /^(script|style|template|noscript|rt|rp|s|strike|del)$/;
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** What a tag hides up to its end, or `null`. */
export function hiddenBy({ name, kind, text, isClosing }: Tag, isInCell: boolean): Hidden | null {
  if (isClosing || text.endsWith('/') || VOID.test(name)) return null;
  const isHidden =
    NEVER.test(name) ||
    /\shidden(?=[\s=]|$)/i.test(withoutValues(text)) ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden|line-through)/i.test(styleOf(text));
  return isHidden ? { name, kind, isInCell, depth: 1, tables: kind === 'table' ? 1 : 0 } : null;
}

/**
 * Follows a hidden element by one more tag: whether it ends there. `before` where the tag is none of its own: cells and rows
 * end where others begin.
 */
export function followHidden(
  element: Hidden,
  { name, kind, text, isClosing }: Tag,
): 'open' | 'ended' | 'ended before' {
  const isOwn = name === element.name;
  if (/^(script|style)$/.test(element.name)) return isOwn && isClosing ? 'ended' : 'open';
  if (kind === 'table') {
    if (isClosing && element.tables === 0) return 'ended before';
    element.tables += isClosing ? -1 : 1;
    return element.kind === 'table' && element.tables === 0 ? 'ended' : 'open';
  }
  if (element.tables > 0) return 'open';
  if (kind === 'row' && (element.kind === 'row' || element.isInCell)) return 'ended before';
  if (kind && (element.kind === 'cell' || (element.isInCell && element.kind !== 'row'))) {
    return 'ended before';
  }
  if (isOwn && !text.endsWith('/')) element.depth += isClosing ? -1 : 1;
  return element.depth === 0 ? 'ended' : 'open';
}

/** Whether what a tag begins stands above or below the line. */
export function isRaised({ name, text, isClosing }: Tag): boolean {
  if (isClosing || text.endsWith('/')) return false;
  return name === 'sup' || name === 'sub' || /vertical-align\s*:\s*su/i.test(styleOf(text));
}

function styleOf(tag: string): string {
  const at = tag.search(/\sstyle=/i);
  if (at < 0) return '';
  const rest = tag.slice(at + 7);
  const quote = rest.charAt(0);
  if (quote !== '"' && quote !== "'") return rest.split(/\s/, 1)[0]!;
  const end = rest.indexOf(quote, 1);
  return end < 0 ? rest : rest.slice(1, end);
}

function withoutValues(tag: string): string {
  return /hidden/i.test(tag) ? tag.replace(/"[^"]*"|'[^']*'/g, '""') : '';
}

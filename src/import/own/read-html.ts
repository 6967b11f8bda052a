import { gridRows, type Merge, type RawRow, type Table } from './grid.ts';
import {
  followHidden,
  hiddenBy,
  isRaised,
  type Hidden,
  type TableTag,
  type Tag,
} from './html-look.ts';
import { raisedText } from './raised-text.ts';

/** Elements that begin a table, a row and a cell; those of Excel's XML of 2003 say the same. */
const KINDS: Readonly<Record<string, TableTag>> = {
  table: 'table',
  tr: 'row',
  td: 'cell',
  th: 'cell',
  row: 'row',
  cell: 'cell',
};
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Whether a text is a page or an XML file with a table, rather than rows of text. */
export function isMarkup(text: string): boolean {
  const start = text.slice(0, 2000).trimStart().toLowerCase();
  return /^<(\?xml|!doctype|html|head|meta|body|table|div|style|!--)/.test(start);
}

/**
 * Reads the tables of a page, in its order; of cells over several rows or columns what they cover. A table within a cell is a
 * table by itself. What is not shown is no text, nor is what is struck out. The time grows with the length of the text alone.
 */
export function readHtml(text: string): readonly Table[] {
  const tables: Open[] = [];
  const open: Open[] = [];
  function follow(tag: Tag): void {
    const { name, kind, text, isClosing } = tag;
    const table = open.at(-1);
    if (kind === 'table') {
      if (isClosing) endCell(open.pop());
      else {
        const fresh = { rows: [], merges: [], carried: new Map() };
        tables.push(fresh);
        open.push(fresh);
      }
    } else if (table && kind && !isClosing) start(table, kind, text);
    else if (table && kind === 'cell') endCell(table);
    const cell = table?.cell;
    if (!cell) return;
    if (/^(br|p|div)$/.test(name)) cell.text += ' ';
    if (cell.raised) {
      if (isClosing && name === cell.raised.by) lower(cell);
    } else if (isRaised(tag)) cell.raised = { by: name, from: cell.text.length };
  }
  let unseen: Hidden | null = null;
  for (let at = text.indexOf('<'); at >= 0;) {
    const isNote = text.startsWith('<!--', at);
    const end = isNote ? text.indexOf('-->', at + 2) : text.indexOf('>', at);
    if (end < 0) break;
    if (!isNote) {
      const words = text.slice(at + 1, end);
      const name = /^\/?([a-z0-9]+:)?([a-z0-9]+)/i.exec(words)?.[2]?.toLowerCase() ?? '';
      const tag = { name, kind: KINDS[name], text: words, isClosing: words.startsWith('/') };
      const followed: string = unseen ? followHidden(unseen, tag) : 'ended before';
      if (followed !== 'open') unseen = null;
      if (followed === 'ended before') {
        unseen = hiddenBy(tag, open.at(-1)?.cell !== undefined);
        if (!unseen) follow(tag);
        else if (tag.kind === 'row' || tag.kind === 'cell') endCell(open.at(-1));
      }
    }
    const next = text.indexOf('<', end);
    const cell = open.at(-1)?.cell;
    if (cell && !unseen) {
      cell.text += decode(text.slice(end + (isNote ? 3 : 1), next < 0 ? text.length : next));
    }
    at = next;
  }
  return tables.map(({ rows, merges }, index) => ({
    name: String(index + 1),
    rows: gridRows(rows.map(filled), merges),
  }));
}

interface OpenRow {
  readonly line: number;
  readonly cells: Map<number, Cell>;
  /** The column after the last cell. */
  next: number;
}

interface Open {
  readonly rows: OpenRow[];
  readonly merges: Merge[];
  /** Columns that cells of rows above cover, and up to which row. */
  readonly carried: Map<number, number>;
  cell?: Cell | undefined;
}

interface Cell {
  text: string;
  /** What of its text stands above or below the line, and the element that began it. */
  raised?: { readonly by: string; readonly from: number } | undefined;
}

function endCell(table: Open | undefined): void {
  if (!table?.cell) return;
  lower(table.cell);
  table.cell = undefined;
}

function lower(cell: Cell): void {
  if (!cell.raised) return;
  const { from } = cell.raised;
  cell.text = cell.text.slice(0, from) + raisedText(cell.text.slice(from));
  cell.raised = undefined;
}

function start(table: Open, kind: 'row' | 'cell', tag: string): void {
  endCell(table);
  if (kind === 'row' || table.rows.length === 0) {
    table.rows.push({ line: table.rows.length + 1, cells: new Map(), next: 0 });
  }
  if (kind === 'row') return;
  const row = table.rows.at(-1)!;
  const { cells, line } = row;
  const index = attribute(tag, 'ss:index');
  let at = index > 0 ? index - 1 : row.next;
  while ((table.carried.get(at) ?? 0) >= line || cells.has(at)) at += 1;
  const right = at + Math.max(attribute(tag, 'colspan') - 1, attribute(tag, 'ss:mergeacross'), 0);
  const bottom = line + Math.max(attribute(tag, 'rowspan') - 1, attribute(tag, 'ss:mergedown'), 0);
  table.cell = { text: '' };
  cells.set(at, table.cell);
  row.next = right + 1;
  if (right === at && bottom === line) return;
  table.merges.push({ top: line, bottom, left: at, right });
  for (let column = at; column <= right; column += 1) {
    if (column > at) cells.set(column, { text: '' });
    if (bottom > line) table.carried.set(column, bottom);
  }
}

/** A number of an attribute, at most a thousand; 0 where there is none. */
function attribute(tag: string, name: string): number {
  const at = tag.toLowerCase().indexOf(`${name}=`);
  const found = at < 0 ? null : /^["']?(\d{1,4})/.exec(tag.slice(at + name.length + 1));
  return Math.min(1000, Number(found?.[1] ?? 0));
}

function filled({ line, cells }: OpenRow): RawRow {
  const texts = [...cells].map(([at, { text }]) => [at, text.replace(/\s+/g, ' ').trim()] as const);
  return { line, cells: new Map(texts.filter(([, text]) => text !== '')) };
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

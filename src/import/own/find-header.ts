import { filledWidth, textOf, type InputCell, type InputRow, type Sheet } from './cells.ts';
import { nameRole, type NamedIndicator } from './column-role.ts';
import { readAmountText } from './parse-amount.ts';
import { readTimeText } from './parse-period.ts';
import { isUnitWord, unitOfName } from './parse-unit.ts';
import { plainText } from './plain-text.ts';
import { oneBelowOther } from './side-by-side.ts';

/** Where the header is looked for: titles, notes and cover lines stand before it. */
const HEADER_WITHIN = 30;
const MOST_HEADER_ROWS = 4;
const NOTE =
  /^(单位|计量单位|填报|制表|审核|联系|日期|时间|表号|续表|来源|资料来源|注|unit|source|note)s? ?:/i;

/** What tells a row of data: whether a cell names a county or its code. */
export type IsPlace = (cell: InputCell) => boolean;

/**
 * Tells the header from the rows. It is the row with most names of columns that are known, before the first row with a
 * county; where none has any, the nearest row of words before that. Rows of names above and below it belong to it where
 * they name groups of columns, and are joined with it.
 */
export function findHeader(
  all: readonly InputRow[],
  indicators: readonly NamedIndicator[],
  isPlace: IsPlace,
  isGrid = false,
): Sheet {
  const filled = all.filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
  const first = filled.slice(0, HEADER_WITHIN);
  const isWide = filled.slice(0, HEADER_WITHIN * 2).some((row) => count(row) > 1);
  const known = first.map((row) =>
    isNames(row) && (count(row) > 1 || !isWide) ? knownNames(row, indicators) : 0,
  );
  const data = first.findIndex(
    (row, at) => known[at]! < 2 && row.cells.some((cell) => isPlace(cell)) && !isTitle(row),
  );
  const end = data < 0 ? first.length : data;
  const most = Math.max(0, ...known.slice(0, end));
  const later = Math.max(0, ...known);
  const at =
    most > 0
      ? known.indexOf(most)
      : later > 1 && later > most
        ? known.indexOf(later)
        : wordsBefore(first, data);
  if (at < 0) return { header: null, above: [], rows: filled, isGrid };
  const { top, bottom } = headerRows(filled, at, data, indicators);
  const names = joined(filled.slice(top, bottom + 1));
  const above = filled.slice(0, top);
  const [units, ...rest] = filled.slice(bottom + 1);
  if (!units || !isUnits(units, names)) {
    return oneBelowOther({ header: names, above, rows: filled.slice(bottom + 1), isGrid });
  }
  return oneBelowOther({ header: withUnits(names, units), above, rows: rest, isGrid });
}

/** Whether a row has nothing but the units of columns of values: no place, no time, no figure. */
function isUnits(row: InputRow, names: InputRow): boolean {
  const cells = row.cells.map(textOf);
  const isUnit = (text: string, at: number) => {
    const name = textOf(names.cells[at]);
    const role = nameRole(name, []);
    const isOfRows = role !== null && role !== 'value';
    if (/^(计量)?单位:?$|^[-—/]+$|^units?:?$/i.test(plainText(text))) return true;
    return !isOfRows && name !== '' && /^[^\d]{1,10}$|^[(]?10/.test(plainText(text));
  };
  return cells.some(isUnitWord) && cells.every((text, at) => text === '' || isUnit(text, at));
}

/** Names with the units that stand below them, unless they state one. */
function withUnits(names: InputRow, units: InputRow): InputRow {
  const cells = names.cells.map((cell, at) => {
    const [name, unit] = [textOf(cell), plainText(textOf(units.cells[at]))];
    const isStated = unit === '' || nameRole(name, []) !== null || unitOfName(name) !== null;
    return isStated ? cell : `${name}（${unit.replace(/^[([【]|[)\]】]$/g, '')}）`;
  });
  return { ...names, cells };
}

/** The nearest row of several words before the data; without data the first row, unless it has a number. */
function wordsBefore(rows: readonly InputRow[], data: number): number {
  if (data < 0) return rows[0] && isNames(rows[0]) ? 0 : -1;
  const isOne = rows[data] !== undefined && filledWidth(rows[data]) === 1;
  for (let at = data - 1; at >= 0; at -= 1) {
    const row = rows[at]!;
    if (isNames(row) && (isOne || count(row) > 1)) return at;
  }
  return -1;
}

/** The rows about one that name groups of columns, or their parts. */
function headerRows(
  rows: readonly InputRow[],
  at: number,
  data: number,
  indicators: readonly NamedIndicator[],
): { readonly top: number; readonly bottom: number } {
  let [top, bottom] = [at, at];
  while (bottom - top + 1 < MOST_HEADER_ROWS) {
    const next = rows[bottom + 1];
    const isFree = data < 0 || bottom + 1 < data;
    if (
      !next ||
      !isFree ||
      !isParts(next, rows.slice(top, bottom + 1), rows.slice(bottom + 2, bottom + 12))
    )
      break;
    bottom += 1;
  }
  while (top > 0 && bottom - top + 1 < MOST_HEADER_ROWS) {
    if (!isGroups(rows[top - 1]!, rows[top]!, indicators)) break;
    top -= 1;
  }
  return { top, bottom };
}

/** Whether a row names parts of the columns that those above it name. */
function isParts(row: InputRow, above: readonly InputRow[], below: readonly InputRow[]): boolean {
  if (!isNames(row)) return false;
  const upper = above.at(-1)!;
  if ([...(row.merged ?? [])].some(([at]) => upper.merged?.has(at))) return true;
  const filledAt = (each: InputRow, at: number) => textOf(each.cells[at]) !== '';
  const columns = Array.from({ length: filledWidth(row) }, (_, at) => at).filter((at) =>
    filledAt(row, at),
  );
  const isNew = columns.some(
    (at) => !filledAt(upper, at) && below.some((each) => filledAt(each, at)),
  );
  const isWide = columns.some((at) => upper.wide?.has(at));
  const isBesides = filledAt(upper, 0) && !filledAt(row, 0);
  const isSeveral = columns.length > 1;
  // A column of places or times has no parts.
  const isWhole = columns.every((at) => {
    const role = nameRole(textOf(upper.cells[at]), []);
    return role === null || role === 'unit';
  });
  return isBesides && isWhole && (isWide || (isNew && isSeveral));
}

/** Whether a row names groups of the columns that one below it names. */
function isGroups(row: InputRow, below: InputRow, indicators: readonly NamedIndicator[]): boolean {
  if (!isNames(row) || count(row) < 2 || isTitle(row)) return false;
  if (row.cells.some((cell) => NOTE.test(plainText(textOf(cell))))) return false;
  const names = below.cells.map(textOf).filter(Boolean);
  const isTwice = new Set(names).size < names.length;
  const isSpanned = (row.wide?.size ?? 0) > 0;
  const isBlank = below.cells.some(
    (cell, at) => textOf(cell) === '' && textOf(row.cells[at]) !== '',
  );
  return isSpanned || isTwice || (isBlank && knownNames(row, indicators) > 0);
}

/** One row of names: those of groups stand before those of their parts. */
function joined(rows: readonly InputRow[]): InputRow {
  const [top] = rows;
  if (rows.length === 1) return top!;
  const covered = rows.flatMap(({ wide }) => [...(wide?.keys() ?? [])]);
  const width = covered.reduce(
    (most, at) => Math.max(most, at + 1),
    rows.map(filledWidth).reduce((a, b) => Math.max(a, b)),
  );
  const cells = Array.from({ length: width }, (_, at) => {
    const parts = rows.map((row, level) => nameAt(row, at, rows.slice(level + 1)));
    return parts.filter((part, index) => part !== '' && parts.indexOf(part) === index).join(' ');
  });
  return { line: top!.line, cells, strayQuote: false };
}

/** The name that a row gives a column: its own, or that of the group to its left whose parts are named below. */
function nameAt(row: InputRow, at: number, below: readonly InputRow[]): string {
  const own = textOf(row.cells[at]);
  if (own !== '' || below.length === 0) return own;
  const wide = row.wide?.get(at);
  if (wide !== undefined) return textOf(row.cells[wide]);
  if (row.wide && row.wide.size > 0) return '';
  const hasPart = (column: number) => below.some(({ cells }) => textOf(cells[column]) !== '');
  if (!hasPart(at)) return '';
  const left = row.cells.slice(0, at).findLastIndex((cell) => textOf(cell) !== '');
  return left >= 0 && hasPart(left) ? textOf(row.cells[left]) : '';
}

function knownNames({ cells }: InputRow, indicators: readonly NamedIndicator[]): number {
  return cells.filter((cell) => textOf(cell) !== '' && nameRole(textOf(cell), indicators)).length;
}

/** Whether a row has words alone, years and half-years among them. */
function isNames({ cells }: InputRow): boolean {
  return cells.every((cell) => {
    const text = textOf(cell);
    if (text === '') return true;
    const time = readTimeText(text).kind;
    if (time === 'year' || time === 'half' || time === 'part') return true;
    return typeof cell !== 'number' && readAmountText(text).kind !== 'amount';
  });
}

/** Whether a row is one line of words over the table, or a note. */
function isTitle(row: InputRow): boolean {
  return count(row) === 1 && textOf(row.cells.find((cell) => textOf(cell) !== '')).length > 12;
}

function count({ cells }: InputRow): number {
  return cells.filter((cell) => textOf(cell) !== '').length;
}

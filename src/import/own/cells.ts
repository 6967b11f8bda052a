import { nameRole } from './column-role.ts';

/** What a cell holds: text, or a number of a workbook. */
export type Cell = string | number;

/** A row of a file. */
export interface Row {
  /** The line on which it begins, from 1; in a workbook the number of the row. */
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly strayQuote: boolean;
}

/** The rows of a file, told apart. */
export interface Sheet {
  /** The row with the columns' names, or `null` where no row has any. */
  readonly header: Row | null;
  /** Rows before the header: titles and notes. */
  readonly above: readonly Row[];
  /** Rows with something in them, after the header. */
  readonly rows: readonly Row[];
}

const HEADER_WITHIN = 10;

/**
 * Tells the header from the rows: of the first ten filled rows the one with most names of columns that are known; where
 * none has any, the first, unless it has a number.
 */
export function toSheet(all: readonly Row[]): Sheet {
  const filled = all.filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
  const known = filled
    .slice(0, HEADER_WITHIN)
    .map(({ cells }) =>
      cells.some(isNumeric) ? 0 : cells.filter((cell) => nameRole(textOf(cell))).length,
    );
  const most = Math.max(0, ...known);
  const at = most > 0 ? known.indexOf(most) : filled[0]?.cells.some(isNumeric) ? -1 : 0;
  return {
    header: filled[at] ?? null,
    above: filled.slice(0, Math.max(at, 0)),
    rows: filled.slice(at + 1),
  };
}

/** A cell as text without space around it; a cell that is not there is empty. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : String(cell).trim();
}

/** Whether two rows have the same cells. */
export function isSameRow(a: Row, b: Row): boolean {
  const length = Math.max(a.cells.length, b.cells.length);
  return Array.from({ length }).every((_, at) => textOf(a.cells[at]) === textOf(b.cells[at]));
}

function isNumeric(cell: Cell): boolean {
  return typeof cell === 'number' || /^\d+(\.\d+)?$/.test(cell.trim());
}

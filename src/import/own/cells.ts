import { nameRole, type NamedIndicator } from './column-role.ts';

/** What a cell holds: text, or a number of a workbook. */
export type InputCell = string | number;

/** A row of a file. */
export interface InputRow {
  /** The line on which it begins, from 1; in a workbook the number of the row. */
  readonly line: number;
  readonly cells: readonly InputCell[];
  readonly strayQuote: boolean;
}

/** The rows of a file, distinguished. */
export interface Sheet {
  /** The row with the columns' names, or `null` where no row has any. */
  readonly header: InputRow | null;
  /** Rows before the header: titles and notes. */
  readonly above: readonly InputRow[];
  /** Rows with something in them, after the header. */
  readonly rows: readonly InputRow[];
}

const HEADER_WITHIN = 10;

/**
 * Tells the header from the rows: of the first ten filled rows the one with most names of columns that are known; where
 * none has any, the first, unless it has a number.
 */
export function toSheet(all: readonly InputRow[], indicators: readonly NamedIndicator[]): Sheet {
  const filled = all.filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
  const known = filled
    .slice(0, HEADER_WITHIN)
    .map(({ cells }) =>
      cells.some(isNumeric) ? 0 : cells.filter((cell) => nameRole(textOf(cell), indicators)).length,
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
export function textOf(cell: InputCell | undefined): string {
  return cell === undefined ? '' : String(cell).trim();
}

/** Whether two rows have the same cells. */
export function isSameRow(a: InputRow, b: InputRow): boolean {
  const length = Math.max(a.cells.length, b.cells.length);
  return Array.from({ length }).every(
    (_, index) => textOf(a.cells[index]) === textOf(b.cells[index]),
  );
}

function isNumeric(cell: InputCell): boolean {
  return typeof cell === 'number' || /^\d+(\.\d+)?$/.test(cell.trim());
}

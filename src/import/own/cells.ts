/** What a cell holds: text, or a number of a workbook. */
export type InputCell = string | number;

/** A row of a file. */
export interface InputRow {
  /** The line on which it begins, from 1; in a workbook the number of the row. */
  readonly line: number;
  readonly cells: readonly InputCell[];
  readonly strayQuote: boolean;
  /** What stands in cells of this row that are merged with those of others, above or below, by column. */
  readonly merged?: ReadonlyMap<number, InputCell>;
  /** Columns that a cell of this row covers besides its own, each with that of the cell. */
  readonly wide?: ReadonlyMap<number, number>;
}

/** The rows of a file, distinguished. */
export interface Sheet {
  /** The row with the columns' names, or `null` where no row has any; of several rows the names are joined. */
  readonly header: InputRow | null;
  /** Rows before the header: titles and notes. */
  readonly above: readonly InputRow[];
  /** Rows with something in them, after the header. */
  readonly rows: readonly InputRow[];
  /** Whether its rows are those of a workbook, whose cells are never in the wrong column. */
  readonly isGrid: boolean;
}

/** A cell as text without space around it; a cell that is not there is empty. */
export function textOf(cell: InputCell | undefined): string {
  return cell === undefined ? '' : String(cell).trim();
}

/** The last column of a row in which something stands, from 1. */
export function filledWidth(row: InputRow | null): number {
  return row ? row.cells.findLastIndex((cell) => textOf(cell) !== '') + 1 : 0;
}

/** Whether two rows have the same cells. */
export function isSameRow(a: InputRow, b: InputRow): boolean {
  const length = Math.max(a.cells.length, b.cells.length);
  for (let at = 0; at < length; at += 1) {
    if (textOf(a.cells[at]) !== textOf(b.cells[at])) return false;
  }
  return true;
}

import { IssueError } from '../../core/issue.ts';
import { textOf, type InputCell, type InputRow } from './cells.ts';

/** A table of a file. */
export interface Table {
  readonly name: string;
  readonly rows: readonly InputRow[];
  /** Whether the workbook does not show it. */
  readonly isHidden?: boolean;
}

/** A row of cells by their column; those that are not there are blank. */
export interface RawRow {
  readonly line: number;
  readonly cells: ReadonlyMap<number, InputCell>;
}

/** Cells that are one, by lines and columns, both ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What more cells have, blank ones before the last of their row among them, does not fit into memory. */
const MOST_CELLS = 20e6;

/** Makes rows of those of a grid, with what its merged cells say. @throws IssueError */
export function gridRows(raw: readonly RawRow[], merges: readonly Merge[]): readonly InputRow[] {
  let cells = 0;
  for (const row of raw) for (const at of [lastOf(row)]) cells += at + 1;
  if (cells > MOST_CELLS) throw new IssueError({ code: 'too-many-cells', cells });
  const filled = raw.filter(({ cells }) => cells.size > 0).toSorted((a, b) => a.line - b.line);
  const merged = new Map<number, Map<number, InputCell>>();
  const wide = new Map<number, Map<number, number>>();
  let covered = 0;
  for (const { top, bottom, left, right } of merges) {
    const first = firstAt(filled, top);
    const value = filled[first]?.line === top ? (filled[first].cells.get(left) ?? '') : '';
    if (textOf(value) === '') continue;
    for (let at = first; at < filled.length && filled[at]!.line <= bottom; at += 1) {
      const { line } = filled[at]!;
      if (bottom > top) put(merged, line, left, value);
      for (let column = left + 1; column <= right && column < 1000; column += 1) {
        if ((covered += 1) > MOST_CELLS)
          throw new IssueError({ code: 'too-many-cells', cells: covered });
        put(wide, line, column, left);
        if (bottom > top) put(merged, line, column, value);
      }
    }
  }
  return filled.map((row) => ({
    line: row.line,
    cells: Array.from({ length: lastOf(row) + 1 }, (_, at) => row.cells.get(at) ?? ''),
    strayQuote: false,
    ...(merged.has(row.line) && { merged: merged.get(row.line)! }),
    ...(wide.has(row.line) && { wide: wide.get(row.line)! }),
  }));
}

function lastOf({ cells }: RawRow): number {
  let last = -1;
  for (const at of cells.keys()) last = Math.max(last, at);
  return last;
}

/** The place of the first row on a line or after it. */
function firstAt(rows: readonly RawRow[], line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function put<T>(all: Map<number, Map<number, T>>, line: number, at: number, value: T): void {
  const row = all.get(line) ?? new Map<number, T>();
  row.set(at, value);
  all.set(line, row);
}

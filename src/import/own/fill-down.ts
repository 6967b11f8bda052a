import type { ColumnMapping } from './column-plan.ts';
import type { Role } from './column-role.ts';
import { isTotal } from './place-match.ts';
import { textOf, type InputRow } from './cells.ts';

/** The text of a cell of a row; a blank one that means what stands above has that. */
export type CellOf = (at: number) => string;

/** What tells the cells of rows, asked in their order. */
export interface FillDown {
  cellsOf(row: InputRow): CellOf;
  /** How many cells of each column were filled, and the line of the first. */
  readonly filled: ReadonlyMap<number, { readonly count: number; readonly line: number }>;
}

/** A place of a lower level does not reach beyond the next of a higher one. */
const LEVELS: readonly Role[] = ['province', 'prefecture', 'county'];

/** Fills blanks of places and times: from the merged cell that they belong to, or from above where the plan says so. */
export function fillDown({ columns, filled: down }: ColumnMapping): FillDown {
  const above = new Map<number, string>();
  const filled = new Map<number, { count: number; line: number }>();
  const places = columns.flatMap(({ role }, at) => (LEVELS.includes(role) ? [at] : []));
  const codeAt = columns.findIndex(({ role }) => role === 'code');
  const below = columns.map(({ role }, at) => {
    const level = LEVELS.indexOf(role);
    return level < 0
      ? []
      : columns.flatMap((other, index) =>
          index !== at && LEVELS.indexOf(other.role) > level ? [index] : [],
        );
  });
  return {
    filled,
    cellsOf(row) {
      if (down.length === 0 && !row.merged) return (at) => textOf(row.cells[at]);
      const isSum = places.some((at) => isTotal(textOf(row.cells[at])));
      const own = new Map<number, string>();
      for (const at of down) {
        const text = textOf(row.cells[at]);
        if (text === '' || isSum) continue;
        above.set(at, text);
        for (const lower of below[at]!) above.delete(lower);
      }
      // A row with a code of its own is not of the county above.
      const isFilled = (at: number) =>
        down.includes(at) && (columns[at]!.role !== 'county' || textOf(row.cells[codeAt]) === '');
      return (at) => {
        const text = textOf(row.cells[at]);
        if (text !== '') return text;
        const known = own.get(at);
        if (known !== undefined) return known;
        const found =
          textOf(row.merged?.get(at)) || (isSum || !isFilled(at) ? '' : (above.get(at) ?? ''));
        own.set(at, found);
        if (found !== '') {
          const count = (filled.get(at)?.count ?? 0) + 1;
          filled.set(at, { count, line: filled.get(at)?.line ?? row.line });
        }
        return found;
      };
    },
  };
}

import type { RowIssue } from '../../core/issue.ts';
import { readCellAmount } from './cell-amount.ts';
import type { KnownAtlas } from './known.ts';
import type { PlaceIndex } from './place-match.ts';
import { valueGroups, type ColumnMapping } from './column-plan.ts';
import { periodIn, periodReader, type RowPeriod } from './row-period.ts';
import { columnName, placeReader, type Accepted } from './row-place.ts';
import { rowIssues } from './row-shape.ts';
import type { CellEntry } from './dedupe.ts';
import type { InputRow, Sheet } from './cells.ts';

/** What a row gives. Each of its cells of values is an entry, or missing, or set aside. */
export interface RowRead {
  /** With the place of their group in `valueGroups`. */
  readonly entries: readonly { readonly group: number; readonly entry: Omit<CellEntry, 'row'> }[];
  readonly missing: number;
  readonly setAside: number;
  readonly issues: readonly RowIssue[];
}

/** Makes what reads the rows of a sheet. */
export function rowReader(
  sheet: Sheet,
  mapping: ColumnMapping,
  places: PlaceIndex,
  known: KnownAtlas,
  accepted: Accepted,
): (row: InputRow) => RowRead {
  const placeOf = placeReader(mapping, places, new Set(known.listed), accepted);
  const periodOf = periodReader(mapping, known.periods);
  const cells = valueGroups(mapping).flatMap(({ columns }, group) =>
    columns.map((at) => ({
      group,
      at,
      column: mapping.columns[at]!,
      name: columnName(mapping, at),
    })),
  );

  return (row) => {
    const issues: RowIssue[] = [...rowIssues(row, sheet, mapping)];
    const isWhole = issues.every(({ done }) => done === 'used');
    const place = isWhole ? placeOf(row) : { county: null, issues: [] };
    issues.push(...place.issues);
    const { county } = place;
    if (county === null) return { entries: [], missing: 0, setAside: cells.length, issues };

    const { line } = row;
    const entries: { group: number; entry: Omit<CellEntry, 'row'> }[] = [];
    let missing = 0;
    let rowPeriod: RowPeriod | null = null;
    for (const { group, at, column, name } of cells) {
      const { amount, isMissing, issue } = readCellAmount(row.cells[at], column);
      // What is wrong with the half-year of a row is said once, that of a column at each amount.
      const isNew = column.period ? !isMissing : !rowPeriod;
      const time: RowPeriod = column.period
        ? periodIn(column.period, known.periods, row, name)
        : (rowPeriod ??= periodOf(row));
      if (time.issue && isNew) issues.push(time.issue);
      const { period } = time;
      // Of an amount that is not used it need not be said how it was read.
      if (issue && (period || issue.done !== 'used')) {
        issues.push({ ...issue, line, column: name });
      }
      if (isMissing && (period || column.period)) missing += 1;
      if (amount === null || !period) continue;
      entries.push({ group, entry: { county, period, amount, line, column: name } });
    }
    return { entries, missing, setAside: cells.length - entries.length - missing, issues };
  };
}

import { median } from 'simple-statistics';
import type { Atlas, County } from '../atlas/atlas.ts';
import type { TimedReading } from '../atlas/read-values.ts';
import { MISSING, type Value } from '../atlas/value.ts';
import type { ReadingColumn } from '../view/columns.ts';
import { cellAmount, sortAmount, subtotal } from './cells.ts';

/** What can be said of a column over the counties that the table lists. */
export interface ColumnStatistics {
  /** Counties with a figure, with an estimate alone, and with neither. */
  readonly figures: number;
  readonly estimates: number;
  readonly missing: number;
  /** Of totals; missing where they must not be summed, and of rates. */
  readonly sum: Value;
  /** Of figures, where no county is merely estimated: an estimate has no place among counties. */
  readonly order: { readonly least: number; readonly median: number; readonly most: number } | null;
}

/** Sums a column up; of estimates it says no more than their number and their sum, which was reported. */
export function columnStatistics(
  atlas: Atlas,
  column: ReadingColumn,
  counties: readonly County[],
  at: TimedReading,
): ColumnStatistics {
  const figures = counties.flatMap((county) => sortAmount(atlas, column, county, at) ?? []);
  const known = counties.filter((county) => cellAmount(atlas, column, county, at) !== null).length;
  const estimates = known - figures.length;
  return {
    figures: figures.length,
    estimates,
    missing: counties.length - known,
    sum: column.quantity === 'total' ? subtotal(atlas, column, counties, at).value : MISSING,
    order:
      estimates > 0 || figures.length === 0
        ? null
        : {
            least: figures.reduce((a, b) => Math.min(a, b)),
            median: median(figures),
            most: figures.reduce((a, b) => Math.max(a, b)),
          },
  };
}

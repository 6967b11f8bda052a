import type { Atlas } from '../atlas/atlas.ts';
import type { Claim } from '../evidence/claim.ts';
import type { TimedReading } from '../atlas/read-values.ts';
import { whyColumnBarred, columnTime } from './cells.ts';
import type { TableColumn } from '../view/columns.ts';
import type { TableRow } from './rows.ts';

/** What one may ask of a cell, or `null` where it states nothing that has evidence of its own. */
export function cellClaim(
  atlas: Atlas,
  column: TableColumn,
  row: TableRow,
  at: TimedReading,
): Claim | null {
  if (column.kind === 'fact') {
    const isListed = ['area', 'threeAreas', 'keyCounty', 'leftYear', 'leftDate'].includes(
      column.fact,
    );
    return isListed && row.kind === 'county' ? { kind: 'listing', county: row.county.id } : null;
  }
  const { layer, quantity } = column;
  const time = columnTime(atlas, column, at);
  const isStated = row.kind !== 'nation' || quantity === 'total';
  if (!time || !isStated || whyColumnBarred(atlas, column, at)) return null;
  const when = { period: atlas.periods[time.periodIndex]!.id, reading: time.reading };
  if (row.kind === 'county') {
    const perHead = quantity === 'rate';
    return { kind: 'county', layer, county: row.county.id, perHead, ...when };
  }
  if (row.kind === 'nation') return { kind: 'national', indicator: layer, ...when };
  return { kind: 'union', layer, counties: row.counties.map(({ id }) => id).sort(), ...when };
}

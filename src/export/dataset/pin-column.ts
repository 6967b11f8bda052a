import { letterOf } from '../../core/view/pins.ts';
import { adcodesOf } from './place-columns.ts';
import type { ExportColumn, Table } from './table.ts';

export const PIN: ExportColumn = { name: 'pin', meaning: 'pin', type: 'text' };

/**
 * Adds the letters of the counties that are pinned, as the map has them; a table is as it was where none or one is pinned.
 * @param pinned adcodes in the order of their letters
 */
export function withPins(table: Table, pinned: readonly string[]): Table {
  if (pinned.length < 2) return table;
  const ids = adcodesOf(table);
  return {
    columns: [...table.columns, PIN],
    national: table.national.map((row) => [...row, null]),
    counties: table.counties.map((row, at) => [...row, letterOf(pinned, ids[at]!) || null]),
  };
}

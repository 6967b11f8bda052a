import type { Value } from '../../core/atlas/value.ts';
import type { CellType, ExportCell, ExportColumn, ExportRow } from './table.ts';

type Field = ExportColumn & { readonly of: (nation: Value) => ExportCell };

function field(
  name: ExportColumn['meaning'],
  type: CellType,
  of: (nation: Value) => ExportCell,
): Field {
  return { name, meaning: name, type, of };
}

const FIELDS: readonly Field[] = [
  field('nation_value', 'number', ({ amount }) => amount),
  field('nation_low', 'number', ({ range }) => range?.[0] ?? null),
  field('nation_high', 'number', ({ range }) => range?.[1] ?? null),
  field('nation_as_of', 'text', ({ asOf }) => asOf ?? null),
  field('nation_bound', 'text', ({ amount, bound }) => (amount === null ? null : bound)),
  field('nation_status', 'text', ({ status }) => status),
  field('nation_confidence', 'text', ({ confidence }) => confidence),
  field('nation_formula', 'text', ({ formula }) => formula),
  field('nation_source_ids', 'text', ({ sources }) => sources.join('|') || null),
];

/** The national figure beside each county's, so that a sum over the column of values counts nothing twice. */
export const NATION_COLUMNS: readonly ExportColumn[] = FIELDS;

/** The cells of a national figure in the order of `NATION_COLUMNS`. */
export function nationCells(nation: Value): ExportRow {
  return FIELDS.map(({ of }) => of(nation));
}

import type { ExportCell, CellType, ExportColumn, ExportRow } from './table.ts';
import type { SubjectValues } from './extract.ts';

type Field = ExportColumn & { readonly of: (values: SubjectValues) => ExportCell };

function field(
  name: ExportColumn['meaning'],
  type: CellType,
  of: (values: SubjectValues) => ExportCell,
): Field {
  return { name, meaning: name, type, of };
}

const FIELDS: readonly Field[] = [
  field('value', 'number', ({ total }) => total.amount),
  field('low', 'number', ({ total }) => total.range?.[0] ?? null),
  field('high', 'number', ({ total }) => total.range?.[1] ?? null),
  field('median', 'number', ({ total }) => total.median ?? null),
  field('as_of', 'text', ({ total }) => total.asOf ?? null),
  field('bound', 'text', ({ total }) => (total.amount === null ? null : total.bound)),
  field('status', 'text', ({ total }) => total.status),
  field('confidence', 'text', ({ total }) => total.confidence),
  field('fit', 'text', ({ fit }) => fit),
  field('rate', 'number', ({ rate }) => rounded(rate.amount)),
  field('rate_low', 'number', ({ rate }) => rounded(rate.range?.[0])),
  field('rate_high', 'number', ({ rate }) => rounded(rate.range?.[1])),
  field('source_ids', 'text', ({ total }) => total.sources.join('|') || null),
];

/** The columns that a number is written in, with its range, status and sources. */
export const VALUE_COLUMNS: readonly ExportColumn[] = FIELDS;

/** The cells of a number in the order of `VALUE_COLUMNS`. */
export function valueCells(values: SubjectValues): ExportRow {
  return FIELDS.map(({ of }) => of(values));
}

/** A quotient of an estimate has no more than six digits that could mean something. */
function rounded(rate: number | null | undefined): number | null {
  return rate == null ? null : Number(rate.toPrecision(6));
}

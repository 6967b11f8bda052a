import type { Observation } from '../../../data/product.ts';
import type { Atlas } from '../../core/atlas/atlas.ts';
import type { ProgrammeProduct } from '../../core/atlas/layer-products.ts';
import { rivalsOf } from '../../core/atlas/series.ts';
import { MISSING, statedValue } from '../../core/atlas/value.ts';
import type { Measured } from '../../core/evidence/evidence-types.ts';
import { measured } from '../../core/evidence/value-evidence.ts';
import { PLACE_COLUMNS, placeCells } from './place-columns.ts';
import { keepColumns, type ExportColumn, type Table } from './table.ts';
import { VALUE_COLUMNS, valueCells } from './value-columns.ts';

const text = (name: ExportColumn['meaning']): ExportColumn => ({
  name,
  meaning: name,
  type: 'text',
});

const COLUMNS: readonly ExportColumn[] = [
  ...PLACE_COLUMNS,
  text('indicator'),
  { ...text('period'), meaning: 'published_period' },
  { ...text('unit'), meaning: 'published_unit' },
  ...VALUE_COLUMNS,
  text('formula'),
  text('rival_values'),
  text('release'),
];

/** What is said of a place or a number of the whole country. */
const PLACE = new Set(['level', 'adcode', 'name', 'name_en']);
const VALUE = new Set([
  ...['value', 'low', 'high', 'as_of', 'bound', 'status', 'confidence', 'source_ids'],
]);

/**
 * Writes the national figures of indicators, as published: by half-year in the order of time, then by year and since the
 * launch, each with those of the programme that contradict or repeat it.
 */
export function nationalTable(
  atlas: Atlas,
  ids: readonly string[],
  programme: ProgrammeProduct,
): Table {
  const table = {
    columns: COLUMNS,
    national: ids.flatMap((id) => {
      const { unit } = atlas.indicatorById.get(id)!;
      return nationalRows(atlas, id).map((row) => {
        const total = statedValue(row);
        const rivals = nationalRivals(row, programme).map((rival) => rivalText(rival, unit));
        return [
          ...placeCells(null),
          ...[id, row.period, unit],
          ...valueCells({ total, rate: MISSING, fit: null }),
          ...[total.formula, rivals.join('|') || null, atlas.release],
        ];
      });
    }),
    counties: [],
  };
  const isOf = (columns: readonly ExportColumn[], name: string) =>
    columns.some((column) => column.name === name);
  return keepColumns(
    table,
    ({ name }) =>
      (!isOf(PLACE_COLUMNS, name) || PLACE.has(name)) &&
      (!isOf(VALUE_COLUMNS, name) || VALUE.has(name)),
  );
}

/** The national figures of an indicator: half-years in the order of time, then years and running totals. */
export function nationalRows({ national, inputs }: Atlas, id: string): Observation[] {
  return [...national, ...inputs].filter(({ indicator }) => indicator === id);
}

/** The figures of the programme that contradict or repeat a national one, each with what it measures. */
export function nationalRivals(row: Observation, programme: ProgrammeProduct): readonly Measured[] {
  return measured(programme, rivalsOf(row, programme.figures));
}

/** The number, with its unit where that is another, or the words of a figure. */
function rivalText({ figure, metric }: Measured, unit: string): string {
  const { value, text = '' } = figure;
  if (value === null) return text;
  return metric.unit === unit ? String(value) : `${value} ${metric.unit}`;
}

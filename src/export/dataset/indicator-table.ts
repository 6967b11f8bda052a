import type { Atlas, County } from '../../core/atlas/atlas.ts';
import { MISSING, statedValue } from '../../core/atlas/value.ts';
import { subjectsOf, subjectValues, type Subject, type SubjectValues } from './extract.ts';
import { PLACE_COLUMNS, placeCells } from './place-columns.ts';
import { keepColumns, type ExportColumn, type ExportRow, type Table } from './table.ts';
import { VALUE_COLUMNS, valueCells } from './value-columns.ts';

/** What a row says of its place; the rest is in the table of the list. */
const PLACE = new Set(['level', 'adcode', 'name', 'name_en', 'province', 'province_en']);

const text = (name: string, meaning: ExportColumn['meaning']): ExportColumn => ({
  name,
  meaning,
  type: 'text',
});

const COLUMNS: readonly ExportColumn[] = [
  ...PLACE_COLUMNS,
  text('indicator', 'indicator'),
  text('period', 'published_period'),
  text('unit', 'published_unit'),
  ...VALUE_COLUMNS,
  text('formula', 'formula'),
  text('release', 'release'),
];

/**
 * Writes all that a release says of an indicator, as published: the national figures by half-year, then those by year and
 * since the launch; then a row a county and half-year, for the half-years with estimates.
 */
export function indicatorTable(atlas: Atlas, id: string): Table {
  const { unit } = atlas.indicatorById.get(id)!;
  const rowOf = (county: County | null, period: string, values: SubjectValues): ExportRow => [
    ...placeCells(county),
    ...[id, period, unit],
    ...valueCells(values),
    ...[values.total.formula, atlas.release],
  ];
  const subjects = estimated(atlas, id);
  const table = {
    columns: COLUMNS,
    national: nationalRows(atlas, id).map((row) =>
      rowOf(null, row.period, { total: statedValue(row), rate: MISSING, fit: null }),
    ),
    counties: atlas.counties.flatMap((county) =>
      subjects.map((subject) =>
        rowOf(county, subject.period, subjectValues(atlas, subject, county)),
      ),
    ),
  };
  const isOfPlace = new Set(PLACE_COLUMNS.map(({ name }) => name));
  return keepColumns(table, ({ name }) => PLACE.has(name) || !isOfPlace.has(name));
}

/** The national figures of an indicator: half-years in the order of time, then years and running totals. */
export function nationalRows({ national, inputs }: Atlas, id: string) {
  return [...national, ...inputs].filter(({ indicator }) => indicator === id);
}

function estimated(atlas: Atlas, id: string): Subject[] {
  const { value } = atlas.estimates[id] ?? {};
  if (!value) return [];
  const places = atlas.periods.flatMap((_, at) =>
    value[at]?.some((amount) => amount !== null) ? [at] : [],
  );
  return subjectsOf({ atlas, layers: [id], places, reading: { kind: 'period' } });
}

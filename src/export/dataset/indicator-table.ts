import type { Atlas } from '../../core/atlas/atlas.ts';
import { nationalValue } from '../../core/atlas/value.ts';
import { subjectsOf, subjectValues, type Subject } from './extract.ts';
import { NATION_COLUMNS, nationCells } from './nation-columns.ts';
import { PLACE_COLUMNS, placeCells } from './place-columns.ts';
import { keepColumns, type ExportColumn, type Table } from './table.ts';
import { VALUE_COLUMNS, valueCells } from './value-columns.ts';

/** What a row says of its place; the rest is in the table of the list. */
const PLACE = new Set(['level', 'adcode', 'name', 'name_en', 'province', 'province_en']);

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
  ...NATION_COLUMNS,
  text('release'),
];

/**
 * Writes the county figures of an indicator, as published: a row a county and half-year, for the half-years with estimates,
 * the national figure in columns of its own, so that a sum over the column of values counts nothing twice. No rows where
 * nothing is estimated.
 */
export function indicatorTable(atlas: Atlas, id: string): Table {
  const { unit } = atlas.indicatorById.get(id)!;
  const subjects = estimated(atlas, id).map((subject) => ({
    subject,
    nation: nationCells(nationalValue(atlas, subject.layer, subject.period)),
  }));
  const table = {
    columns: COLUMNS,
    national: [],
    counties: atlas.counties.flatMap((county) =>
      subjects.map(({ subject, nation }) => [
        ...placeCells(county),
        ...[id, subject.period, unit],
        ...valueCells(subjectValues(atlas, subject, county)),
        ...nation,
        atlas.release,
      ]),
    ),
  };
  const isOfPlace = new Set(PLACE_COLUMNS.map(({ name }) => name));
  return keepColumns(table, ({ name }) => PLACE.has(name) || !isOfPlace.has(name));
}

function estimated(atlas: Atlas, id: string): Subject[] {
  const { value } = atlas.estimates[id] ?? {};
  if (!value) return [];
  const places = atlas.periods.flatMap((_, at) =>
    value[at]?.some((amount) => amount !== null) ? [at] : [],
  );
  return subjectsOf({ atlas, layers: [id], places, reading: { kind: 'period' } });
}

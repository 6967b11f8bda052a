import type { ContextProduct } from '../../../data/product.ts';
import type { Atlas, County } from '../../core/atlas/atlas.ts';
import { PLACE_COLUMNS, placeCells } from './place-columns.ts';
import {
  keepColumns,
  type CellType,
  type ExportColumn,
  type ExportRow,
  type Table,
} from './table.ts';

/** What a row says of its place; the rest is in the table of the list. */
const PLACE = new Set(['level', 'adcode', 'name', 'name_en', 'province', 'province_en']);

const column = (
  name: string,
  meaning: ExportColumn['meaning'],
  type: CellType = 'text',
): ExportColumn => ({ name, meaning, type });

const COLUMNS: readonly ExportColumn[] = [
  ...PLACE_COLUMNS,
  column('indicator', 'indicator'),
  column('period', 'context_year'),
  column('unit', 'published_unit'),
  column('value', 'context_value', 'number'),
  column('status', 'status'),
  column('confidence', 'context_confidence'),
  column('doubtful_value', 'doubtful_value', 'number'),
  column('doubt', 'doubt'),
  column('source_ids', 'context_sources'),
  column('release', 'release'),
];

/**
 * Writes what is known of counties year by year in an indicator of the context: a row a county and year, also where nothing
 * is known. A doubtful figure stands in a column of its own and is missing as a value.
 * @throws if the product has no such indicator
 */
export function contextTable(atlas: Atlas, product: ContextProduct, id: string): Table {
  const indicator = product.indicators.find((one) => one.id === id);
  if (!indicator) throw new Error(`export: got ${id}, expected an indicator of the context`);
  const { unit, confidence, sources } = indicator;
  const doubts = new Map(
    product.doubtful
      .filter((one) => one.indicator === id)
      .map((one) => [`${one.county} ${one.year}`, one]),
  );
  const rowOf = (county: County, year: number, at: number): ExportRow => {
    const value = product.values[id]?.[at]?.[county.index] ?? null;
    const doubtful = doubts.get(`${county.id} ${year}`);
    const isStated = value !== null || doubtful !== undefined;
    return [
      ...placeCells(county),
      ...[id, `${year}FY`, unit, value],
      ...[value === null ? 'missing' : 'reported', isStated ? confidence : null],
      ...[doubtful?.value ?? null, doubtful?.why ?? null],
      ...[isStated ? sources.join('|') : null, atlas.release],
    ];
  };
  const table = {
    columns: COLUMNS,
    national: [],
    counties: atlas.counties.flatMap((county) =>
      product.years.map((year, at) => rowOf(county, year, at)),
    ),
  };
  const isOfPlace = new Set(PLACE_COLUMNS.map(({ name }) => name));
  return keepColumns(table, ({ name }) => PLACE.has(name) || !isOfPlace.has(name));
}

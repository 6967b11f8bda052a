import type { ExitsProduct } from '../../../data/product.ts';
import type { Atlas, County } from '../../core/atlas/atlas.ts';
import { PLACE_COLUMNS, placeCells } from './place-columns.ts';
import { keepColumns, type ExportColumn, type ExportRow, type Table } from './table.ts';

const text = (name: ExportColumn['meaning']): ExportColumn => ({
  name,
  meaning: name,
  type: 'text',
});

const MORE = ['left_earliest', 'left_rival_date', 'left_source_ids', 'release'] as const;

/** Writes what the list says of each county, when the county left it, and which documents say so. */
export function listTable({ counties, release }: Atlas, { announcements }: ExitsProduct): Table {
  const sourcesOf = (announcement: number | undefined) =>
    announcement === undefined ? [] : (announcements[announcement]?.sources ?? []);
  const rowOf = (county: County): ExportRow => [
    ...placeCells(county),
    county.exit?.earliest ?? null,
    county.exit?.rival?.date ?? null,
    [
      ...new Set([
        ...sourcesOf(county.exit?.announcement),
        ...sourcesOf(county.exit?.rival?.announcement),
      ]),
    ].join('|') || null,
    release,
  ];
  const table = {
    columns: [...PLACE_COLUMNS, ...MORE.map(text)],
    national: [],
    counties: counties.map(rowOf),
  };
  return keepColumns(table, ({ name }) => name !== 'level');
}

import type { County } from '../../core/atlas/atlas.ts';
import { subjectsOf, subjectValues, type DataExtract, type Subject } from './extract.ts';
import { NATION_COLUMNS, nationCells } from './nation-columns.ts';
import { PLACE_COLUMNS, placeCells } from './place-columns.ts';
import { readingCode, type ExportColumn, type ExportRow, type Table } from './table.ts';
import { VALUE_COLUMNS, valueCells } from './value-columns.ts';

const RELEASE: ExportColumn = { name: 'release', meaning: 'release', type: 'text' };

/**
 * Writes an extract with one row a county and a group of columns for each indicator and half-year; the national figures are
 * rows beside the counties, or columns of each group.
 * @throws as `subjectsOf` does.
 */
export function wideTable(
  extract: DataExtract,
  { nation = 'rows' as 'rows' | 'columns' } = {},
): Table {
  const { atlas, counties } = extract;
  const subjects = subjectsOf(extract);
  const isBeside = nation === 'columns';
  const group = isBeside ? [...VALUE_COLUMNS, ...NATION_COLUMNS] : VALUE_COLUMNS;
  const nationOf = subjects.map((subject) =>
    isBeside ? nationCells(subjectValues(atlas, subject, null).total) : [],
  );
  const rowOf = (county: County | null): ExportRow => [
    ...placeCells(county),
    ...subjects.flatMap((subject, at) => [
      ...valueCells(subjectValues(atlas, subject, county)),
      ...nationOf[at]!,
    ]),
    atlas.release,
  ];
  return {
    columns: [
      ...PLACE_COLUMNS,
      ...subjects.flatMap((subject) =>
        group.map((column) => ({ ...column, name: `${prefixOf(subject)}_${column.name}` })),
      ),
      RELEASE,
    ],
    national: isBeside ? [] : [rowOf(null)],
    counties: counties.map(rowOf),
  };
}

/** What the names of a subject's columns begin with: `sales_2018H2`, `sales_2018H2_yoy_percent`. */
export function prefixOf({ layer, period, at }: Subject): string {
  return [layer, period, ...readingCode(at.reading)].join('_');
}

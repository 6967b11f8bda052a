import type { County } from '../../core/atlas/atlas.ts';
import { subjectsOf, subjectValues, type DataExtract, type Subject } from './extract.ts';
import { PLACE_COLUMNS, placeCells } from './place-columns.ts';
import { readingCode, type ExportColumn, type ExportRow, type Table } from './table.ts';
import { VALUE_COLUMNS, valueCells } from './value-columns.ts';

const RELEASE: ExportColumn = { name: 'release', meaning: 'release', type: 'text' };

/**
 * Writes an extract with one row a county and a group of columns for each indicator and half-year.
 * @throws as `subjectsOf` does.
 */
export function wideTable(extract: DataExtract): Table {
  const { atlas, counties } = extract;
  const subjects = subjectsOf(extract);
  const rowOf = (county: County | null): ExportRow => [
    ...placeCells(county),
    ...subjects.flatMap((subject) => valueCells(subjectValues(atlas, subject, county))),
    atlas.release,
  ];
  return {
    columns: [
      ...PLACE_COLUMNS,
      ...subjects.flatMap((subject) =>
        VALUE_COLUMNS.map((column) => ({ ...column, name: `${prefixOf(subject)}_${column.name}` })),
      ),
      RELEASE,
    ],
    national: [rowOf(null)],
    counties: counties.map(rowOf),
  };
}

/** What the names of a subject's columns begin with: `sales_2018H2`, `sales_2018H2_yoy_percent`. */
export function prefixOf({ layer, period, at }: Subject): string {
  return [layer, period, ...readingCode(at.reading)].join('_');
}

import type { Atlas, County } from '../../core/atlas/atlas.ts';
import type { Language } from '../../core/base/language.ts';
import {
  subjectsOf,
  subjectValues,
  type DataExtract,
  type Subject,
  type SubjectValues,
} from './extract.ts';
import { NATION_COLUMNS, nationCells } from './nation-columns.ts';
import { PLACE_COLUMNS, placeCells } from './place-columns.ts';
import { indicatorName, rateUnitWords, readingWords, unitWords } from './subject-text.ts';
import type { ExportColumn, ExportRow, Table } from './table.ts';
import { VALUE_COLUMNS, valueCells } from './value-columns.ts';

const text = (name: ExportColumn['meaning']): ExportColumn => ({
  name,
  meaning: name,
  type: 'text',
});

const SUBJECT_COLUMNS = ['indicator', 'indicator_name', 'period', 'reading', 'unit'] as const;
const LAST_COLUMNS = ['rate_unit', 'formula', 'source_titles', 'release'] as const;

/** The columns of the long table; those of the wide one are among them, but for what their names begin with. */
export const LONG_COLUMNS: readonly ExportColumn[] = [
  ...PLACE_COLUMNS,
  ...SUBJECT_COLUMNS.map(text),
  ...VALUE_COLUMNS,
  ...NATION_COLUMNS,
  ...LAST_COLUMNS.map(text),
];

/**
 * Writes an extract with one row a county, indicator and half-year, in this order, the national figure in columns of its own;
 * no rows without a layer.
 * @throws as `subjectsOf` does.
 */
export function longTable(extract: DataExtract): Table {
  const { atlas, counties, language } = extract;
  const subjects = subjectsOf(extract).map((subject) => ({
    subject,
    cells: subjectCells(atlas, subject, language),
    nation: nationCells(subjectValues(atlas, subject, null).total),
  }));
  const rowsOf = (county: County): ExportRow[] => {
    const place = placeCells(county);
    return subjects.map(({ subject, cells, nation }) => {
      const values = subjectValues(atlas, subject, county);
      const last = lastCells(atlas, subject, values, language);
      return [...place, ...cells, ...valueCells(values), ...nation, ...last];
    });
  };
  return {
    columns: LONG_COLUMNS,
    national: [],
    counties: counties.flatMap(rowsOf),
  };
}

function subjectCells(atlas: Atlas, subject: Subject, language: Language): ExportRow {
  return [
    subject.layer,
    indicatorName(subject, language),
    // Of the context a half-year has the figure of its year.
    atlas.context.has(subject.layer) ? `${subject.period.slice(0, 4)}FY` : subject.period,
    readingWords(atlas, subject, language),
    unitWords(subject, language),
  ];
}

function lastCells(
  atlas: Atlas,
  subject: Subject,
  { total }: SubjectValues,
  language: Language,
): ExportRow {
  const titles = total.sources.map((id) => atlas.sourceById.get(id)?.title ?? id);
  const rateUnit = rateUnitWords(atlas, subject, language);
  return [rateUnit, total.formula, titles.join(' | ') || null, atlas.release];
}

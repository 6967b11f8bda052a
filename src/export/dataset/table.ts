import type { Reading } from '../../core/atlas/reading.ts';
import type { ColumnMeaning } from '../../i18n/messages/export-columns.ts';

/** What stands in a cell; `null` where there is nothing to say, which for a number is said by its status. */
export type ExportCell = string | number | boolean | null;

/** What the cells of a column are; each may be `null`. */
export type CellType = 'text' | 'integer' | 'number' | 'flag';

/** A column of a file. Names are the same in all languages. */
export interface ExportColumn {
  readonly name: string;
  readonly type: CellType;
  /** The key of its words in the dictionary. */
  readonly meaning: ColumnMeaning;
}

/** Cells in the order of the columns. */
export type ExportRow = readonly ExportCell[];

/** What is written to a file, whatever its format. */
export interface Table {
  readonly columns: readonly ExportColumn[];
  /** The figures of the whole country; formats with shapes keep them apart from the counties. */
  readonly national: readonly ExportRow[];
  /** In the order of adcodes. */
  readonly counties: readonly ExportRow[];
}

/** The cells of a row by the names of their columns. */
export function recordOf(
  columns: readonly ExportColumn[],
  row: ExportRow,
): Record<string, ExportCell> {
  return Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null]));
}

/** A table without the columns that a test drops. */
export function keepColumns(
  { columns, national, counties }: Table,
  keeps: (column: ExportColumn) => boolean,
): Table {
  const kept = columns.flatMap((column, index) => (keeps(column) ? [index] : []));
  const cut = <T>(cells: readonly T[]) => kept.map((index) => cells[index]!);
  return { columns: cut(columns), national: national.map(cut), counties: counties.map(cut) };
}

const WAYS: Readonly<Record<string, string>> = { year: 'yoy', half: 'hoh' };

/** What a reading is called in names of columns and files, in parts; none for half-years as published. */
export function readingCode(reading: Reading): readonly string[] {
  if (reading.kind === 'period') return [];
  if (reading.kind === 'cumulative') return ['running_sum'];
  return [WAYS[reading.from] ?? `vs_${reading.from}`, reading.measure];
}

import { parquetMetadata, parquetReadObjects, parquetSchema, type FileMetaData } from 'hyparquet';
import { IssueError } from '../../core/issue.ts';
import type { InputCell, InputRow } from './cells.ts';
import type { Table } from './grid.ts';
import { checkColumns, checkParquet } from '../parquet-check.ts';

/** Cells of more would not fit into the memory of a phone. */
const MOST_CELLS = 20e6;

/** Reads the plain columns of a Parquet file: those of lists, structures and shapes are left out. @throws IssueError */
export async function readParquetTable(bytes: Uint8Array): Promise<Table> {
  const buffer = bytes.slice().buffer;
  try {
    const metadata = parquetMetadata(buffer);
    const names = columnsOf(metadata);
    const cells = Number(metadata.num_rows) * names.length;
    if (cells > MOST_CELLS) throw new IssueError({ code: 'too-many-cells', cells });
    checkParquet(metadata, bytes.length);
    const pages = (from: number, to: number) => bytes.subarray(from, to);
    await checkColumns(metadata, names, pages);
    const records = await parquetReadObjects({ file: buffer, metadata, columns: [...names] });
    const rows = records.map((record, at) =>
      row(
        names.map((name) => cellOf(record[name])),
        at + 2,
      ),
    );
    return { name: '1', rows: [row(names, 1), ...rows] };
  } catch (error) {
    if (error instanceof IssueError) throw error;
    throw new IssueError({
      code: 'bad-parquet',
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

function columnsOf(metadata: FileMetaData): readonly string[] {
  return parquetSchema(metadata)
    .children.filter(
      ({ children, element }) => children.length === 0 && element.name !== 'geometry',
    )
    .map(({ element }) => element.name);
}

function row(cells: readonly InputCell[], line: number): InputRow {
  return { line, cells, strayQuote: false };
}

function cellOf(value: unknown): InputCell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date)
    return Number.isFinite(value.getTime()) ? value.toISOString().slice(0, 10) : '';
  return typeof value === 'boolean' ? String(value) : '';
}

import type { FileMetaData } from 'hyparquet';
import { IssueError } from '../core/issue.ts';
import { checkPages } from './parquet-pages.ts';

/** What the columns of a group may have together, unzipped: a group is held in memory. */
const MOST_UNZIPPED = 1e9;

/**
 * Checks that what a Parquet file says of itself can be, before any of it is read.
 * @throws IssueError `bad-parquet` or `too-large`
 */
export function checkParquet({ num_rows, row_groups }: FileMetaData, bytes: number): void {
  const bad = (reason: string) => new IssueError({ code: 'bad-parquet', reason });
  let rows = 0n;
  for (const group of row_groups) {
    rows += group.num_rows;
    let unzipped = 0;
    for (const { meta_data: column } of group.columns) {
      if (!column) throw bad('a column without its place');
      const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
      const size = Number(column.total_compressed_size);
      if (!(start >= 4 && size >= 0 && start + size <= bytes))
        throw bad('a column outside the file');
      if (column.num_values < 0n) throw bad('fewer values than none');
      unzipped += Number(column.total_uncompressed_size);
    }
    if (unzipped > MOST_UNZIPPED) throw new IssueError({ code: 'too-large', bytes: unzipped });
  }
  if (rows !== num_rows) throw bad(`${num_rows} rows, but ${rows} in its groups`);
}

/**
 * Checks the pages of some plain columns, before they are read.
 * @param slice gives the bytes from one place of the file to another
 * @throws IssueError `bad-parquet`
 */
export async function checkColumns(
  { schema, row_groups }: FileMetaData,
  names: readonly string[],
  slice: (from: number, to: number) => Uint8Array | Promise<Uint8Array>,
): Promise<void> {
  const optional = new Set(
    schema.flatMap(({ name, repetition_type }) => (repetition_type === 'OPTIONAL' ? [name] : [])),
  );
  for (const { meta_data: column } of row_groups.flatMap(({ columns }) => columns)) {
    const name = column?.path_in_schema[0];
    if (!column || name === undefined || !names.includes(name)) continue;
    const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
    const bytes = await slice(start, start + Number(column.total_compressed_size));
    checkPages(bytes, column, optional.has(name));
  }
}

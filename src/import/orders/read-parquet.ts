import {
  parquetMetadataAsync,
  parquetScan,
  parquetSchema,
  type AsyncBuffer,
  type FileMetaData,
} from 'hyparquet';
import type { OrderSink } from './aggregate.ts';
import { COLUMNS, findColumns } from './columns.ts';
import { IssueError, type OrderField } from '../../core/issue.ts';
import { checkColumns, checkParquet } from '../parquet-check.ts';
import { bareElement, textOfColumn, type TextOf } from './parquet-text.ts';

const CODECS = ['UNCOMPRESSED', 'SNAPPY'];
const NANOSECONDS = { timestampFromNanoseconds: (nanos: bigint) => nanos };

/**
 * Reads orders from a Parquet file, of its three columns only, one row group at a time; a group must fit
 * in memory. `onRows` is told how many rows of all have been read.
 * @throws IssueError
 */
export async function readParquet(
  file: Blob,
  orders: OrderSink,
  onRows: (read: number, of: number) => void,
): Promise<void> {
  const buffer: AsyncBuffer = {
    byteLength: file.size,
    slice: (start, end) => file.slice(start, end).arrayBuffer(),
  };
  const metadata = await parquetMetadataAsync(buffer).catch(asIssue);
  checkParquet(metadata, file.size);
  const { names, texts } = columnsOf(metadata);
  checkCodecs(metadata, Object.values(names));
  const bytes = async (from: number, to: number) => new Uint8Array(await buffer.slice(from, to));
  await checkColumns(metadata, Object.values(names), bytes).catch(asIssue);
  const rows = Number(metadata.num_rows);
  const bare = { ...metadata, schema: metadata.schema.map(bareElement) };
  const options = { file: buffer, metadata: bare, columns: Object.values(names) };
  const scan = await parquetScan({ ...options, parsers: NANOSECONDS }).catch(asIssue);
  for (const range of scan.ranges) {
    const read = (column: OrderField) =>
      scan.readColumn({ column: names[column], ...range }).catch(asIssue);
    const [counties, dates, amounts] = [
      await read('county'),
      await read('date'),
      await read('amount'),
    ];
    for (let i = 0; i < range.rowEnd - range.rowStart; i++)
      orders.add(
        range.rowStart + i + 1,
        texts.county(counties[i]),
        texts.date(dates[i]),
        texts.amount(amounts[i]),
      );
    onRows(range.rowEnd, rows);
  }
}

function columnsOf(metadata: FileMetaData) {
  const elements = parquetSchema(metadata).children.map(({ element }) => element);
  const places = findColumns(elements.map(({ name }) => name));
  const names = {} as Record<OrderField, string>;
  const texts = {} as Record<OrderField, TextOf>;
  for (const column of COLUMNS) {
    const element = elements[places[column]]!;
    names[column] = element.name;
    texts[column] = textOfColumn(column, element);
  }
  return { names, texts };
}

function checkCodecs({ row_groups }: FileMetaData, names: readonly string[]): void {
  for (const { columns } of row_groups)
    for (const { meta_data } of columns) {
      if (!meta_data || !names.includes(meta_data.path_in_schema[0]!)) continue;
      if (!CODECS.includes(meta_data.codec))
        throw new IssueError({ code: 'bad-codec', got: meta_data.codec });
    }
}

function asIssue(error: unknown): never {
  if (error instanceof IssueError) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  throw new IssueError({ code: 'bad-parquet', reason });
}

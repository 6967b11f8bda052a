import { parquetWriteBuffer } from 'hyparquet-writer';
import type { CellType, ExportColumn, ExportRow, Table } from './table.ts';

const PARQUET = {
  text: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  flag: 'BOOLEAN',
} as const satisfies Record<CellType, string>;

/** Rows as the columns of a Parquet file. */
export function parquetColumns(columns: readonly ExportColumn[], rows: readonly ExportRow[]) {
  return columns.map(({ name, type }, index) => ({
    name,
    type: PARQUET[type],
    data: rows.map((row) => row[index]),
  }));
}

/** Writes a table as Parquet, national rows before counties; what is to be said of it is JSON under the key `relief-atlas`. */
export function formatParquet(
  { columns, national, counties }: Table,
  metadata: unknown,
): ArrayBuffer {
  return parquetWriteBuffer({
    columnData: parquetColumns(columns, [...national, ...counties]),
    kvMetadata: [{ key: 'relief-atlas', value: JSON.stringify(metadata) }],
  });
}

import { createReadStream } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { FIELD_OF, orderJudge } from '../../src/import/orders/judge-order.ts';
import type { Reason } from '../../src/import/orders/parse-order.ts';
import { createCsvReader } from '../../src/import/orders/read-csv.ts';
import type { OrderSink } from '../../src/import/orders/aggregate.ts';
import { matching, selectFromParquet, type SqlRequest } from './aggregate-by-sql.ts';
import { inspectFile } from './order-files.ts';

/** An order that was set aside. */
export interface AsideLine {
  readonly file: string;
  /** Of the file, from 1 with the header; of a Parquet file the number of the row, from 1. */
  readonly line: number;
  readonly reason: Reason;
  /** The cell that is wrong, or a whole record that does not fit the header. */
  readonly got: string;
}

/**
 * Reads the files of a request once more, as the page does, and tells each order that is set aside: SQL adds up, and knows
 * no lines. Bytes that are no text are passed over here, as SQL passes over those of columns that it does not look at.
 */
export async function eachSetAside(
  { files, counties, periods, encoding }: SqlRequest,
  tell: (aside: AsideLine) => void,
): Promise<void> {
  const grid = { counties: [...new Set(counties.values())], periods };
  const judge = orderJudge(grid, () => counties);
  const sinkOf = (file: string): OrderSink => ({
    add(line, county, date, amount) {
      const order = judge(county, date, amount);
      if (typeof order !== 'string') return;
      tell({ file, line, reason: order, got: { county, date, amount }[FIELD_OF[order]] });
    },
    reject: (line, got) => tell({ file, line, reason: 'row', got }),
  });
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    for (const path of await matching(connection, files)) {
      const sink = sinkOf(path);
      if (inspectFile(path, encoding).kind === 'csv') {
        await readText(path, encoding, sink);
        continue;
      }
      const rows = await connection.stream(await selectFromParquet(connection, path));
      for await (const part of rows.yieldRows())
        for (const [row, ...cells] of part) {
          const [county, date, amount] = cells.map((cell) => String(cell ?? ''));
          sink.add(Number(row) + 1, county!, date!, amount!);
        }
    }
  } finally {
    database.closeSync();
  }
}

async function readText(path: string, encoding: string, sink: OrderSink): Promise<void> {
  const decoder = new TextDecoder(encoding);
  const csv = createCsvReader(sink);
  for await (const bytes of createReadStream(path))
    csv.read(decoder.decode(bytes, { stream: true }));
  csv.read(decoder.decode());
  csv.end();
}

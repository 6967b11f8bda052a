import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';

/** A generator of numbers from 0 up to 1, the same at every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Writes so many orders as CSV, seeded: `order_id,county,date,amount,product`, about 45 bytes a row, of the
 * given counties, from 2018 to 2020; one in a hundred is a refund, one in a thousand of an unknown county.
 */
export async function writeOrders(
  path: string,
  rows: number,
  counties: readonly string[],
): Promise<void> {
  const random = seeded(832);
  const first = Date.UTC(2018, 0, 1);
  const days = Array.from({ length: 1096 }, (_, day) =>
    new Date(first + day * 86_400_000).toISOString().slice(0, 10),
  );
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
  const file = createWriteStream(path);
  file.write('order_id,county,date,amount,product\n');
  for (let row = 0; row < rows;) {
    let part = '';
    for (const end = Math.min(rows, row + 10_000); row < end; row++) {
      const county = random() < 0.001 ? '999999' : pick(counties);
      const cents = Math.floor(random() ** 3 * 500_000) * (random() < 0.01 ? -1 : 1);
      const amount = (cents / 100).toFixed(2);
      part += `${1_000_000_000 + row},${county},${pick(days)},${amount},SKU-${Math.floor(random() * 9000)}\n`;
    }
    if (!file.write(part)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

/** Writes the same orders as Parquet: text, DATE and DECIMAL(18, 2), compressed with Snappy. */
export async function toParquet(csv: string, parquet: string): Promise<void> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await connection.run(`COPY (
    SELECT order_id, county, CAST(date AS DATE) AS date, CAST(amount AS DECIMAL(18, 2)) AS amount, product
    FROM read_csv('${csv}', all_varchar = true)
  ) TO '${parquet}' (FORMAT parquet, COMPRESSION snappy)`);
  database.closeSync();
}

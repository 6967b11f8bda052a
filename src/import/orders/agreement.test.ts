import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aggregateBySql } from '../../../data/aggregate-orders.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { csvCell, GRID, orderRows, type OrderRow } from '../../../tests/fixtures/orders.ts';
import { aggregateOrders } from './aggregate-orders.ts';
import { formatAggregate } from './format-aggregate.ts';
import { REASONS } from './parse-order.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'agreement-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the page makes of a file, in the words of what SQL makes of it. */
async function inBrowser(path: string, encoding: string) {
  const file = new Blob([readFileSync(path)]);
  const aggregate = await aggregateOrders({ file, grid: GRID, encoding });
  const setAside = REASONS.map((reason) => [reason, aggregate.setAside[reason].rows] as const);
  return {
    csv: formatAggregate(aggregate),
    rows: aggregate.rows,
    used: aggregate.used,
    refunds: aggregate.refunds,
    setAside: Object.fromEntries(setAside.filter(([, rows]) => rows > 0)),
  };
}

async function expectAgreement(path: string, encoding = 'utf-8') {
  const request = { ...GRID, files: [path], encoding, temp: folder, memory: '200MB' };
  const bySql = await aggregateBySql(request);
  expect(bySql).toEqual(await inBrowser(path, encoding));
  return bySql;
}

const misfit = fc.constantFrom(...Array<string>(9).fill(''), '130125,2018-01-01', '1,2,3,4,5,6');
const note = fc.constantFrom('', 'x', 'a,b', 'a\nb', 'say "no"', '中文');

test('page and SQL agree to the last digit on CSV, and on what they set aside', async () => {
  const lines = fc.array(fc.record({ note, misfit, isQuoted: fc.boolean() }), { minLength: 60 });
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(orderRows, lines, fc.constantFrom(',', ';'), async (rows, extras, mark) => {
      const cells = (row: readonly string[], isQuoted: boolean) =>
        row.map((cell) => csvCell(cell, isQuoted || cell.includes(mark))).join(mark);
      const body = rows.flatMap((row, index) => {
        const { note, misfit, isQuoted } = extras[index % extras.length]!;
        return [cells([...row, note], isQuoted), ...(misfit ? [misfit.replaceAll(',', mark)] : [])];
      });
      const path = join(folder, 'orders.csv');
      writeFileSync(
        path,
        [`county,date,amount,note`.replaceAll(',', mark), ...body, ''].join('\n'),
      );
      const { setAside } = await expectAgreement(path);
      for (const reason of Object.keys(setAside)) seen.add(reason);
    }),
    { numRuns: 60 },
  );
  expect([...seen].sort()).toEqual([...REASONS].sort());
});

test('page and SQL agree on Windows line breaks, a byte order mark and GB18030', async () => {
  const path = join(folder, 'windows.csv');
  writeFileSync(
    path,
    '\uFEFF区县代码,日期,金额\r\n130125,2018-01-01,1.5\r\n520326,"2018-08-01",2\r\n',
  );
  expect((await expectAgreement(path)).used).toBe(2);
  const gb = join(folder, 'gb.csv');
  const heading = [0xbd, 0xf0, 0xb6, 0xee];
  const text = new TextEncoder();
  const parts = [
    ...text.encode('county,date,'),
    ...heading,
    ...text.encode('\n130125,2018-01-01,5'),
  ];
  writeFileSync(gb, new Uint8Array(parts));
  expect((await expectAgreement(gb, 'gb18030')).used).toBe(1);
});

async function expectParquetAgreement(columns: ColumnSource[], rowGroupSize = 7) {
  const path = join(folder, 'orders.parquet');
  writeFileSync(path, new Uint8Array(parquetWriteBuffer({ columnData: columns, rowGroupSize })));
  return expectAgreement(path);
}

test('page and SQL agree on Parquet of text, row group by row group', async () => {
  const column = (rows: OrderRow[], place: 0 | 1 | 2) =>
    rows.map((row) => (row[place] === '' ? null : row[place]));
  await fc.assert(
    fc.asyncProperty(orderRows, async (rows) => {
      fc.pre(rows.length > 0);
      await expectParquetAgreement([
        { name: 'amount', data: column(rows, 2), type: 'STRING' },
        { name: 'county', data: column(rows, 0), type: 'STRING' },
        { name: 'date', data: column(rows, 1), type: 'STRING' },
      ]);
    }),
    { numRuns: 30 },
  );
});

test('page and SQL agree on Parquet of whole numbers, times and doubles', async () => {
  const time = fc.integer({ min: Date.UTC(2017, 11, 30), max: Date.UTC(2020, 6, 2) });
  const amount = fc.oneof(
    fc.integer({ min: -9_999_999, max: 9_999_999 }).map((cents) => cents / 100),
    fc.constantFrom(0.1 + 0.2, 1e12, 1e-5, 1e-7, 0.001, 1e21, -0, NaN, Infinity),
  );
  const row = fc.tuple(fc.constantFrom(130125, 520326, 999999, 0), time, amount);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
      await expectParquetAgreement([
        { name: 'county', data: Int32Array.from(rows, ([county]) => county) },
        { name: 'date', data: rows.map(([, at]) => new Date(at)), type: 'TIMESTAMP' },
        { name: 'amount', data: Float64Array.from(rows, ([, , amount]) => amount) },
      ]);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['DECIMAL(4, 1)', 'DATE', 'VARCHAR', 'snappy'],
  ['DECIMAL(9, 2)', 'DATE', 'INTEGER', 'snappy'],
  ['DECIMAL(18, 2)', 'TIMESTAMP', 'BIGINT', 'uncompressed'],
  ['DECIMAL(18, 4)', 'TIMESTAMP_NS', 'VARCHAR', 'snappy'],
  ['DECIMAL(38, 2)', 'TIMESTAMP_MS', 'VARCHAR', 'snappy'],
  ['BIGINT', 'TIMESTAMP WITH TIME ZONE', 'UINTEGER', 'snappy'],
])('page and SQL agree on Parquet of %s, %s and %s', async (amount, date, county, codec) => {
  const path = join(folder, 'typed.parquet');
  await writeTyped(path, { amount, date, county, codec });
  const { rows, used } = await expectAgreement(path);
  expect(rows).toBe(5000);
  expect(used).toBeGreaterThan(1000);
});

async function writeTyped(path: string, as: Record<string, string>) {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await connection.run(`COPY (
    SELECT
      CAST(CASE WHEN i % 10 = 0 THEN NULL WHEN i % 3 = 0 THEN '130125' ELSE '520326' END AS ${as.county}) AS county,
      CAST(TIMESTAMP '2017-12-25 23:59:58' + INTERVAL (i * 5) HOUR AS ${as.date}) AS date,
      CAST((i % 997 - 300) * 7 / 10 AS ${as.amount}) AS amount
    FROM range(5000) AS numbers(i)
  ) TO '${path}' (FORMAT parquet, ROW_GROUP_SIZE 2048, COMPRESSION ${as.codec})`);
  database.closeSync();
}

test('amounts that cannot hold cents and pages that cannot be read are errors with what was got', async () => {
  const path = join(folder, 'typed.parquet');
  const types = { amount: 'FLOAT', date: 'DATE', county: 'VARCHAR', codec: 'snappy' };
  await writeTyped(path, types);
  await expect(inBrowser(path, '')).rejects.toMatchObject({
    fault: { kind: 'type', column: 'amount', got: 'FLOAT' },
  });
  const request = { ...GRID, files: [path], encoding: 'utf-8', temp: folder, memory: '200MB' };
  await expect(aggregateBySql(request)).rejects.toThrow('got amounts of type FLOAT');
  await writeTyped(path, { ...types, amount: 'DOUBLE', codec: 'zstd' });
  await expect(inBrowser(path, '')).rejects.toMatchObject({
    fault: { kind: 'codec', got: 'ZSTD' },
  });
  expect((await aggregateBySql(request)).rows).toBe(5000);
  await writeTyped(path, { ...types, amount: 'DOUBLE', date: 'TIME' });
  await expect(inBrowser(path, '')).rejects.toMatchObject({
    fault: { kind: 'type', column: 'date' },
  });
});

test('several files are one, and a pattern that names none is an error', async () => {
  for (const name of ['a', 'b'])
    writeFileSync(join(folder, `part-${name}.csv`), 'county,date,amount\n130125,2018-01-01,1.01\n');
  const request = { ...GRID, encoding: 'utf-8', temp: folder, memory: '200MB' };
  const { csv } = await aggregateBySql({ ...request, files: [join(folder, 'part-*.csv')] });
  expect(csv).toBe('county,period,amount,orders\n130125,2018H1,2.02,2\n');
  const nowhere = join(folder, 'nowhere-*.csv');
  await expect(aggregateBySql({ ...request, files: [nowhere] })).rejects.toThrow(
    `got no file at ${nowhere}, expected at least one`,
  );
});

test('SQL does not set lines in another encoding aside, but says where they are', async () => {
  const path = join(folder, 'foreign.csv');
  const text = new TextEncoder();
  const parts = [...text.encode('county,date,amount\n130125,2018-01-01,'), 0xbd, 0xf0, 10];
  writeFileSync(path, new Uint8Array(parts));
  const request = { ...GRID, files: [path], encoding: 'utf-8', temp: folder, memory: '200MB' };
  await expect(aggregateBySql(request)).rejects.toThrow(
    `${path}: line 2: got bytes that are not UTF-8; name the --encoding of the file`,
  );
});

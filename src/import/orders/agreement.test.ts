import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { bySql, expectAgreement, folder, inBrowser } from '../../../tests/fixtures/agreement.ts';

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

test('page and SQL agree on days with slashes and without leading zeros', async () => {
  const path = join(folder, 'slashes.csv');
  const days = [
    '2018/3/2',
    '2018/03/02',
    '2018-7-1',
    '2018/6/30 23:59:59',
    '2018/12/1T08:00',
    '2018/2/30',
    '2018/13/1',
    '2018/1',
    '2018/1/1/1',
    '2018//1',
    '18/1/1',
  ];
  const rows = days.map((day) => `130125,${day},1`);
  writeFileSync(path, ['county,date,amount', ...rows, ''].join('\n'));
  expect((await expectAgreement(path)).used).toBe(5);
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
    issue: { code: 'bad-type', column: 'amount', got: 'FLOAT' },
  });
  await expect(bySql(path)).rejects.toThrow('got amounts of type FLOAT');
  await writeTyped(path, { ...types, amount: 'DOUBLE', codec: 'zstd' });
  await expect(inBrowser(path, '')).rejects.toMatchObject({
    issue: { code: 'bad-codec', got: 'ZSTD' },
  });
  expect((await bySql(path)).rows).toBe(5000);
  await writeTyped(path, { ...types, amount: 'DOUBLE', date: 'TIME' });
  await expect(inBrowser(path, '')).rejects.toMatchObject({
    issue: { code: 'bad-type', column: 'date' },
  });
});

test('several files are one, and a pattern that names none is an error', async () => {
  for (const name of ['a', 'b'])
    writeFileSync(join(folder, `part-${name}.csv`), 'county,date,amount\n130125,2018-01-01,1.01\n');
  const { csv } = await bySql(join(folder, 'part-*.csv'));
  expect(csv).toBe('county,period,amount,orders\n130125,2018H1,2.02,2\n');
  const nowhere = join(folder, 'nowhere-*.csv');
  await expect(bySql(nowhere)).rejects.toThrow(`got no file at ${nowhere}, expected at least one`);
});

test('SQL does not set lines in another encoding aside, but says where they are', async () => {
  const path = join(folder, 'foreign.csv');
  const text = new TextEncoder();
  const parts = [...text.encode('county,date,amount\n130125,2018-01-01,'), 0xbd, 0xf0, 10];
  writeFileSync(path, new Uint8Array(parts));
  await expect(bySql(path)).rejects.toThrow(
    `${path}: line 2: got bytes that are not UTF-8; name the --encoding of the file`,
  );
});

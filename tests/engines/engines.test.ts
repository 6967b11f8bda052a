import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writtenCounties } from '../../src/import/orders/written-counties.ts';
import { loadGround, readFile } from '../../tools/import/read-file.ts';
import { GRID, PLACES } from '../fixtures/orders.ts';
import { clickHouse } from './clickhouse.ts';
import { startObjectStore } from './object-store.ts';
import { inPage, inWords, manyOrders, tabbed, untabbed, type Relations } from './orders.ts';
import { startPostgreSql } from './postgresql.ts';

const SQL = readFileSync(new URL('../../src/import/orders/aggregate.sql', import.meta.url), 'utf8');
const RELEASES = join(import.meta.dirname, '../../public/releases');

const relations: Relations = {
  orders: manyOrders(100_000),
  counties: writtenCounties(PLACES, GRID.counties),
  periods: GRID.periods,
};
const expected = inPage(relations);

/** Each relation as a file between tabs. */
let folder: string;
let files: Readonly<Record<'orders' | 'counties' | 'periods', string>>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'engines-'));
  const write = (name: string, rows: Iterable<readonly string[]>) => {
    const path = join(folder, `${name}.tsv`);
    writeFileSync(path, tabbed(rows));
    return path;
  };
  files = {
    orders: write('orders', relations.orders),
    counties: write('counties', relations.counties),
    periods: write(
      'periods',
      relations.periods.map((id) => [id]),
    ),
  };
  // PostgreSQL runs as another user.
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the orders have every reason that a table can have to set one aside', () => {
  expect(Object.keys(expected.setAside)).toEqual([
    'county',
    'date',
    'period',
    'amount',
    'decimals',
  ]);
  expect(Math.min(...Object.values(expected.setAside))).toBeGreaterThan(500);
});

test('aggregate.sql gives on DuckDB what the page gives, to the last digit', async () => {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  const read = (path: string, columns: readonly string[]) => {
    const types = columns.map((name) => `'${name}': 'VARCHAR'`).join(', ');
    return `read_csv('${path}', delim = '\\t', header = false, quote = '', auto_detect = false, columns = {${types}})`;
  };
  await connection.run(`
    CREATE TABLE orders AS FROM ${read(files.orders, ['county', 'date', 'amount'])};
    CREATE TABLE counties AS FROM ${read(files.counties, ['written', 'county'])};
    CREATE TABLE periods AS FROM ${read(files.periods, ['period'])}`);
  const rows = (await connection.runAndReadAll(SQL)).getRowsJson();
  database.closeSync();
  expect(
    inWords(untabbed(tabbed(rows.map((row) => row.map((value) => String(value ?? '')))))),
  ).toEqual(expected);
});

test('aggregate.sql gives on PostgreSQL what the page gives, to the last digit', () => {
  const server = startPostgreSql();
  try {
    console.log(`PostgreSQL ${server.version}`);
    const text = server.run(`
      CREATE TABLE orders (county text, date text, amount text);
      CREATE TABLE counties (written text, county text);
      CREATE TABLE periods (period text);
      \\copy orders FROM '${files.orders}' (NULL '\\N')
      \\copy counties FROM '${files.counties}'
      \\copy periods FROM '${files.periods}'
      ${SQL};`);
    expect(inWords(untabbed(text))).toEqual(expected);
  } finally {
    server.stop();
  }
});

test('aggregate.sql gives on ClickHouse what the page gives, to the last digit', async () => {
  console.log(`ClickHouse ${(await clickHouse('SELECT version()')).trim()}`);
  const from = (path: string, columns: string) =>
    `AS SELECT * FROM file('${path}', 'TSVRaw', '${columns}')`;
  const text = await clickHouse(
    `CREATE TABLE orders ENGINE = Memory ${from(files.orders, 'county String, date String, amount String')}`,
    `CREATE TABLE counties ENGINE = Memory ${from(files.counties, 'written String, county String')}`,
    `CREATE TABLE periods ENGINE = Memory ${from(files.periods, 'period String')}`,
    SQL,
  );
  expect(inWords(untabbed(text.replaceAll('\\N', '')))).toEqual(expected);
});

test('Parquet in an object store becomes own figures of the atlas by way of ClickHouse', async () => {
  const { places, known } = await loadGround(RELEASES);
  const counties = writtenCounties(places, known.listed);
  const relation = (name: string, columns: string, rows: Iterable<readonly string[]>) => {
    const path = join(folder, `shop-${name}.tsv`);
    writeFileSync(path, tabbed(rows));
    return `CREATE TABLE ${name} ENGINE = Memory AS SELECT * FROM file('${path}', 'TSVRaw', '${columns}')`;
  };
  const store = await startObjectStore(join(folder, 'store'));
  try {
    const parquet = (name: string) =>
      `s3('${store.address}/orders/${name}.parquet', '${store.key}', '${store.key}', 'Parquet')`;
    const payments = (day: string) => `SELECT
      ['赫章县', '520525', '999999'][number % 3 + 1] AS county_name,
      toDate('${day}') + number % 60 AS paid_on,
      toDecimal64(number, 2) / 10 AS paid
      FROM numbers(30000)`;
    const figures = join(folder, 'figures.csv');
    const aside = await clickHouse(
      `INSERT INTO FUNCTION ${parquet('spring')} ${payments('2018-03-01')}`,
      `INSERT INTO FUNCTION ${parquet('autumn')} ${payments('2018-09-01')}`,
      `CREATE VIEW orders AS SELECT toString(county_name) AS county, toString(paid_on) AS date, toString(paid) AS amount
       FROM ${parquet('*')}`,
      relation('counties', 'written String, county String', counties),
      relation(
        'periods',
        'period String',
        known.periods.map((id) => [id]),
      ),
      `CREATE VIEW sums AS ${SQL}`,
      `INSERT INTO FUNCTION file('${figures}', 'CSVWithNames')
       SELECT county, period, amount, orders FROM sums WHERE set_aside = ''`,
      `SELECT set_aside, orders FROM sums WHERE set_aside <> ''`,
    );
    expect(aside).toBe('county\t20000\n');
    const { result, reasons } = await readFile(
      figures,
      { places, known },
      { period: null, months: null, columns: {} },
    );
    expect(reasons).toEqual([]);
    expect(result!.rows).toMatchObject({ read: 4, used: 4 });
    const amounts = result!.sets.find(({ name }) => name === 'amount')!.figures;
    expect(new Set(amounts.map(({ county, period }) => `${county} ${period}`)).size).toBe(4);
    expect(amounts.reduce((sum, { amount }) => sum + amount, 0)).toBe(
      2 * (14_998_500 + 14_999_500),
    );
  } finally {
    await store.stop();
  }
});

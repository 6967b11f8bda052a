import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { aggregateBySql } from './aggregate-by-sql.ts';
import { firstLines, reportText } from './report.ts';
import { eachSetAside, type AsideLine } from './set-aside-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'set-aside-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ORDERS = `county,date,amount
130125,2018/3/2,"¥1,200.00"
行唐县,2018-03-01,1
999999,2018-03-01,1

130125,43160,1
130125,2017-03-01,"1
2"
130125,2018-03-01,1e3
130125,2018-03-01
130125,2018-03-01,0.001
`;

const requestOf = (file: string) => ({
  files: [file],
  counties: new Map([
    ['130125', '130125'],
    ['行唐县', '130125'],
  ]),
  periods: ['2018H1'],
  encoding: 'utf-8',
  temp: folder,
  memory: '200MB',
});

async function linesOf(file: string): Promise<AsideLine[]> {
  const lines: AsideLine[] = [];
  await eachSetAside(requestOf(file), (line) => lines.push(line));
  return lines;
}

test('each line that SQL sets aside is told with its number, its reason and what stands there', async () => {
  const path = join(folder, 'orders.csv');
  writeFileSync(path, ORDERS);
  const lines = await linesOf(path);
  expect(lines.map(({ line, reason, got }) => [line, reason, got])).toEqual([
    [4, 'county', '999999'],
    [6, 'date', '43160'],
    [7, 'period', '2017-03-01'],
    [9, 'amount', '1e3'],
    [10, 'row', '130125,2018-03-01'],
    [11, 'decimals', '0.001'],
  ]);
  const { setAside, used } = await aggregateBySql(requestOf(path));
  expect(used).toBe(2);
  expect(setAside).toEqual({ county: 1, date: 1, period: 1, amount: 1, row: 1, decimals: 1 });
});

test('rows of Parquet are told by their number, whatever its compression', async () => {
  const path = join(folder, 'orders.parquet');
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await connection.run(`COPY (
    SELECT CAST(CASE i WHEN 2999 THEN 1 ELSE 130125 END AS INTEGER) AS county, DATE '2018-03-01' AS date, 1 AS amount
    FROM range(3000) AS numbers(i)
  ) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`);
  database.closeSync();
  expect(await linesOf(path)).toEqual([{ file: path, line: 3000, reason: 'county', got: '1' }]);
});

test('the report shows the first lines of a reason and counts the others', () => {
  const { lines, keep } = firstLines();
  for (let line = 2; line < 14; line++)
    keep({ file: 'orders.csv', line, reason: 'date', got: line === 2 ? '' : '43160' });
  const sums = { csv: '', rows: 20, used: 8, refunds: 1, setAside: { date: 12 } };
  const text = reportText(sums, lines).split('\n');
  expect(text.slice(0, 4)).toEqual([
    '20 rows, 8 used (1 of them refunds), 12 set aside',
    '  date: 12 · The date is not a year, month and day',
    '    orders.csv:2 empty',
    '    orders.csv:3 "43160"',
  ]);
  expect(text.at(-1)).toBe('    and 2 more; --aside FILE writes them all');
});

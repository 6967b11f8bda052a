import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { aggregateFile } from './aggregate-file.ts';
import type { Progress } from './aggregate-orders.ts';

const GRID = { counties: ['130125', '520326'], periods: ['2018H1', '2018H2'] };

const manyOrders = (rows: number) =>
  new File(['county,date,amount\n', '130125,2018-08-01,0.01\n'.repeat(rows)], 'orders.csv');

test('a file is added up in a worker, and how far it is, is told', async () => {
  const told: Progress[] = [];
  const onProgress = (progress: Progress) => told.push(progress);
  const result = await aggregateFile(manyOrders(300_000), { ...GRID, onProgress });
  expect([...result.cents]).toEqual([0, 300_000, 0, 0]);
  expect([...result.orders]).toEqual([0, 300_000, 0, 0]);
  expect(told.length).toBeGreaterThan(0);
  const shares = told.map(({ share }) => share);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(told.every(({ share, rows }) => share > 0 && share <= 1 && rows <= 300_000)).toBe(true);
});

test('Parquet is told from CSV by its bytes, not its name', async () => {
  const data = parquetWriteBuffer({
    columnData: [
      { name: 'adcode', data: Int32Array.of(520326, 1) },
      { name: '日期', data: ['2018-06-30', '2018-06-30'] },
      { name: '金额', data: Float64Array.of(1.1, 1) },
    ],
  });
  const result = await aggregateFile(new File([data], 'orders.csv'), GRID);
  expect([...result.cents]).toEqual([0, 0, 110, 0]);
  expect(result.setAside.county).toEqual({ rows: 1, examples: [{ line: 2, got: '1' }] });
});

test('work that is stopped ends at once, with the reason it was stopped for', async () => {
  const stop = new AbortController();
  const work = aggregateFile(manyOrders(500_000), {
    ...GRID,
    onProgress: () => stop.abort(),
    signal: stop.signal,
  });
  await expect(work).rejects.toMatchObject({ name: 'AbortError' });
  await expect(
    aggregateFile(manyOrders(1), { ...GRID, signal: stop.signal }),
  ).rejects.toMatchObject({ name: 'AbortError' });
});

test('what is wrong with a file comes from the worker as it is', async () => {
  await expect(aggregateFile(new File([''], 'x.csv'), GRID)).rejects.toMatchObject({
    issue: { code: 'empty-file' },
  });
  const torn = new File(['PAR1', 'x'.repeat(100)], 'x.parquet');
  await expect(aggregateFile(torn, GRID)).rejects.toMatchObject({ issue: { code: 'bad-parquet' } });
});

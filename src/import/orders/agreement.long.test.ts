import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { expectAgreement, folder } from '../../../tests/fixtures/agreement.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { csvCell, orderRows, type OrderRow } from '../../../tests/fixtures/orders.ts';
import { REASONS } from './parse-order.ts';

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

import { csvParseRows } from 'd3-dsv';
import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { formatCsv, neutralise } from './csv.ts';
import type { ExportCell, Table } from './table.ts';

/** A table of columns named `a`, `b` and so on, all rows of counties. */
function tableOf(rows: readonly (readonly ExportCell[])[]): Table {
  const names = rows[0]!.map((_, index) => String.fromCharCode(97 + index));
  return {
    columns: names.map((name) => ({ name, type: 'text', meaning: 'name' })),
    national: [],
    counties: rows,
  };
}

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'=+-@＝＋－＠\t\r\n ",\'a县1') }),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const rows = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
  );

test('reading what was written gives every cell back, but for the apostrophe', () => {
  fc.assert(
    fc.property(rows, (rows) => {
      const [, ...read] = csvParseRows(formatCsv(tableOf(rows)));
      const expected = rows.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? neutralise(cell) : String(cell ?? ''))),
      );
      expect(read).toEqual(expected);
    }),
  );
});

test('no text begins like a formula, and numbers stay numbers', () => {
  fc.assert(
    fc.property(rows, (rows) => {
      const [, ...read] = csvParseRows(formatCsv(tableOf(rows)));
      rows.flat().forEach((cell, index) => {
        const text = read.flat()[index]!;
        if (typeof cell === 'string') expect(text).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
        if (typeof cell === 'number') expect(Number(text)).toBe(cell + 0);
      });
    }),
  );
});

test('text that looks like a formula gets an apostrophe, a negative number does not', () => {
  const rows = [['=1+1', '＋1', '@SUM(A1)', '\t=1', ' -2', -2.5, 'a=b', '']];
  const line = formatCsv(tableOf(rows)).split('\r\n')[1];
  expect(line).toBe(`'=1+1,'＋1,'@SUM(A1),'\t=1,' -2,-2.5,a=b,`);
});

test('rows end with CRLF, and only what needs quotes has them', () => {
  const rows = [['他说“好”', 'a,b', 'a"b', 'a\nb', null, true, 26_000_000_000]];
  expect(formatCsv(tableOf(rows))).toBe(
    'a,b,c,d,e,f,g\r\n他说“好”,"a,b","a""b","a\nb",,true,26000000000\r\n',
  );
});

test('the mark for Excel stands once, at the very beginning', () => {
  const table = tableOf([['甲县']]);
  expect(formatCsv(table, { bom: true })).toBe(`\uFEFF${formatCsv(table)}`);
  expect(formatCsv(table).startsWith('a')).toBe(true);
});

test('national rows come before the counties', () => {
  const table = { ...tableOf([['county']]), national: [['nation']] };
  expect(formatCsv(table)).toBe('a\r\nnation\r\ncounty\r\n');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCsv, parseCsv } from './csv.ts';

test('parsing what was formatted gives the same texts', () => {
  const record = fc.array(fc.string({ unit: fc.constantFrom('a', '中', ',', '"', '\n', ' ') }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.array(record, { maxLength: 4 }), (records) => {
      const { records: read, faults } = parseCsv(formatCsv(records));
      expect(faults).toEqual([]);
      expect(read.map((cells) => cells.map(({ text }) => text))).toEqual(records);
    }),
  );
});

test('a cell knows its line and column behind quoted commas and line breaks', () => {
  const { records } = parseCsv('a,"b,c",d\n"x\ny",z\n县,"q""r",s\n');
  expect(records[0]!.map(({ column }) => column)).toEqual([1, 3, 9]);
  expect(records[1]!.map(({ line, column }) => [line, column])).toEqual([
    [2, 1],
    [3, 4],
  ]);
  expect(records[2]).toEqual([
    { text: '县', line: 4, column: 1 },
    { text: 'q"r', line: 4, column: 3 },
    { text: 's', line: 4, column: 10 },
  ]);
});

test('an unclosed quote is named where it opens', () => {
  expect(parseCsv('a,b\n1,"2\n').faults).toEqual([
    { line: 2, column: 3, got: 'a quote without its pair', expected: 'a closing quote' },
  ]);
});

test('text behind a closing quote is named where it begins', () => {
  expect(parseCsv('"a"b,c\n').faults).toMatchObject([{ line: 1, column: 4, got: 'b' }]);
});

test('a quote inside a bare cell is named where it stands', () => {
  expect(parseCsv('a"b",c\n').faults).toMatchObject([{ line: 1, column: 2 }]);
});

test('a byte order mark and Windows line breaks are no part of the cells', () => {
  expect(
    parseCsv('\uFEFFa,b\r\nc,d\r\n')
      .records.flat()
      .map(({ text }) => text),
  ).toEqual(['a', 'b', 'c', 'd']);
});

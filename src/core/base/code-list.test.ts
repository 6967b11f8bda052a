import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { formatCodes, parseCodes } from './code-list.ts';

const code = fc.integer({ min: 0, max: 999_999 }).map((digits) => String(digits).padStart(6, '0'));
const codes = fc.uniqueArray(code, { minLength: 1, maxLength: 60 }).map((all) => all.sort());
/** Neighbours in the order of codes, as counties of a prefecture are. */
const dense = fc
  .tuple(fc.integer({ min: 110_000, max: 650_000 }), fc.integer({ min: 13, max: 900 }))
  .map(([first, count]) => Array.from({ length: count }, (_, at) => String(first + at * 3)));

test('codes come back as they were', () => {
  fc.assert(
    fc.property(fc.oneof(codes, dense), (codes) => {
      expect(parseCodes(formatCodes(codes))).toEqual(codes);
    }),
  );
});

test('many codes of one region take little more than a letter each', () => {
  const many = Array.from({ length: 800 }, (_, at) => String(520_000 + at * 7));
  expect(formatCodes(many).length).toBeLessThan(820);
});

test('a packed text that was cut, or in which a letter was changed, is not read', () => {
  fc.assert(
    fc.property(dense, fc.nat(), fc.nat({ max: 31 }), (codes, at, letter) => {
      const text = formatCodes(codes);
      const place = text.indexOf('.') + 1 + (at % (text.length - text.indexOf('.') - 1));
      expect(parseCodes(text.slice(0, place))).toBeUndefined();
      const other = text.slice(0, place) + letter.toString(32) + text.slice(place + 1);
      const read = parseCodes(other);
      if (read !== undefined) expect(formatCodes(read)).toBe(other);
      if (letter % 31 !== parseInt(text[place]!, 32) % 31) expect(read).toBeUndefined();
    }),
  );
});

test.each([
  '',
  '5205',
  '520527,',
  '520527,52052x',
  '13.',
  '0.0',
  '2.vvvvvvvvvvvv',
  '9999.000',
  'x',
])('the text %j is no list of codes', (text) => {
  expect(parseCodes(text)).toBeUndefined();
});

test('codes that are written out may stand in any order, and more than once', () => {
  expect(parseCodes('530101,520101,530101')).toEqual(['520101', '530101']);
});

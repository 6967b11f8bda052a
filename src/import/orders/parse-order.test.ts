import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { formatCents } from './format-aggregate.ts';
import { centsOf, halfYearOf, trimSpaces } from './parse-order.ts';

test('an amount is read in cents, and written cents are read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }), (cents) => {
      expect(centsOf(formatCents(cents))).toBe(cents === 0 ? 0 : cents);
    }),
  );
});

test.each([
  ['12', 1200],
  ['12.5', 1250],
  ['-12.50', -1250],
  ['0.07', 7],
  ['12.3400', 1234],
  ['999999999999.99', 99999999999999],
])('%s is %d cents', (amount, cents) => expect(centsOf(amount)).toBe(cents));

test.each(['12.345', '-0.001', '1.0000001'])('%s is finer than a cent, and not rounded', (amount) =>
  expect(centsOf(amount)).toBe('decimals'),
);

test.each([
  '',
  '-',
  '.',
  '1.',
  '.5',
  '1,000',
  '+5',
  '1e3',
  '１２',
  '1.2.3',
  '1-2',
  '1000000000000',
])('“%s” is no amount', (amount) => expect(centsOf(amount)).toBe('amount'));

test.each([
  ['2018/3/2', '2018H1'],
  ['2018/07/01', '2018H2'],
  ['2018-12-1', '2018H2'],
  ['2018/6/30 23:59', '2018H1'],
])('%s is a day of %s, as spreadsheets write it', (day, period) =>
  expect(halfYearOf(day)).toBe(period),
);

test('a day lies in the half-year that the calendar says', () => {
  const day = fc.date({
    min: new Date('0001-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString();
      const half = date.getUTCMonth() < 6 ? 1 : 2;
      expect(halfYearOf(iso.slice(0, 10))).toBe(`${iso.slice(0, 4)}H${half}`);
      expect(halfYearOf(iso)).toBe(`${iso.slice(0, 4)}H${half}`);
    }),
  );
});

test.each([
  '',
  '2018-02-29',
  '2018-13-01',
  '2018/13/1',
  '2018/2/30',
  '2018-1',
  '2018/1/1/1',
  '2018-01-01x',
  '1900-02-29',
])('“%s” is no day', (date) => expect(halfYearOf(date)).toBeUndefined());

test('only spaces are taken from the ends', () => {
  expect(trimSpaces('  5 5 ')).toBe('5 5');
  expect(trimSpaces('\u00a05\t')).toBe('\u00a05\t');
});

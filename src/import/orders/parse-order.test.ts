import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { orderRows } from '../../../tests/fixtures/orders.ts';
import { readAmountText } from '../own/parse-amount.ts';
import { readTimeText } from '../own/parse-period.ts';
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
  ['.5', 50],
  ['+5', 500],
  ['1,200.00', 120000],
  ['¥5.00', 500],
  ['￥ -5', -500],
  ['5.00 元', 500],
  ['-¥1,200.5元', -120050],
])('%s is %d cents', (amount, cents) => expect(centsOf(amount)).toBe(cents));

test.each(['12.345', '-0.001', '1.0000001'])('%s is finer than a cent, and not rounded', (amount) =>
  expect(centsOf(amount)).toBe('decimals'),
);

test.each([
  '',
  '-',
  '.',
  '1.',
  '1,00',
  '(5.00)',
  '¥¥5',
  '5元元',
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
  ['2018.7.1', '2018H2'],
  ['2018年3月2日', '2018H1'],
  ['20180701', '2018H2'],
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
  '01/03/2018',
  '43160',
  '2018年3月',
  '2018-01-01x',
  '1900-02-29',
])('“%s” is no day', (date) => expect(halfYearOf(date)).toBeUndefined());

test('only spaces are taken from the ends', () => {
  expect(trimSpaces('  5 5 ')).toBe('5 5');
  expect(trimSpaces('\u00a05\t')).toBe('\u00a05\t');
});

test('what an order says of money and days, the import of own tables reads as the same', () => {
  fc.assert(
    fc.property(orderRows, (rows) => {
      for (const [, date, amount] of rows) {
        const cents = centsOf(trimSpaces(amount));
        if (typeof cents === 'number')
          expect(readAmountText(amount)).toMatchObject({ kind: 'amount', amount: cents / 100 + 0 });
        const half = halfYearOf(trimSpaces(date));
        if (half === undefined || !/^20/.test(half)) continue;
        expect(readTimeText(trimSpaces(date))).toMatchObject({ period: half });
      }
    }),
  );
});

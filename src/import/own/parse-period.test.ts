import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { readPeriodText, withoutPeriod } from './parse-period.ts';

const WAYS: readonly ((year: number, half: 1 | 2) => string)[] = [
  (year, half) => `${year}H${half}`,
  (year, half) => `${year}-H${half}`,
  (year, half) => `${year} h${half}`,
  (year, half) => `${year}-${half}H`,
  (year, half) => `${half}H${year}`,
  (year, half) => `H${half} ${year}`,
  (year, half) => `${year}${half === 1 ? '上' : '下'}半年`,
  (year, half) => `${year}年${half === 1 ? '上' : '下'}半年`,
  (year, half) => `${year}年第${half === 1 ? '一' : '二'}半年`,
  (year, half) => (half === 1 ? `${year}-06-30` : `${year}-12-31`),
  (year, half) => (half === 1 ? `${year}/6/30` : `${year}/12/31`),
  (year, half) => (half === 1 ? `${year}年1-6月` : `${year}年7—12月`),
  (year, half) => (half === 1 ? `${year}年6月` : `${year}年12月`),
  (year, half) => `${half === 1 ? 'first' : 'second'} half of ${year}`,
  (year, half) => `${half === 1 ? '1st' : '2nd'} half ${year}`,
  (year, half) => [...`${year}H${half}`].map(fullWidth).join(''),
];

test('each way of writing a half-year is read as that half-year', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2099 }),
      fc.constantFrom(1 as const, 2 as const),
      fc.constantFrom(...WAYS),
      (year, half, write) => {
        const written = write(year, half);
        expect([written, readPeriodText(written)]).toEqual([
          written,
          { kind: 'half', period: `${year}H${half}` },
        ]);
      },
    ),
  );
});

test('the end of a year is that of its second half', () => {
  expect(readPeriodText('2018年末')).toEqual({ kind: 'half', period: '2018H2' });
  expect(readPeriodText('2018年6月末')).toEqual({ kind: 'half', period: '2018H1' });
});

test.each(['2018', '2018年', '2018年度', 'FY2018', '2018-03-31', '2018年1-12月', '2018Q1'])(
  '%s is a year and no half-year',
  (text) => {
    expect(readPeriodText(text)).toEqual({ kind: 'year', year: 2018 });
  },
);

test.each(['', '上半年', 'H1', '520527', '12', '赫章县', '201800'])('%j names no time', (text) => {
  expect(readPeriodText(text)).toEqual({ kind: 'none' });
});

test('a column name keeps what is not its half-year', () => {
  expect(withoutPeriod('2018上半年销售额（万元）')).toBe('销售额(万元)');
  expect(withoutPeriod('sales_2018H1')).toBe('sales');
  expect(withoutPeriod('销售额')).toBe('销售额');
  expect(withoutPeriod('2018H1')).toBe('');
});

function fullWidth(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
}

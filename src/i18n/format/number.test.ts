import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import {
  formatAmount,
  formatChange,
  formatCount,
  formatDay,
  formatRange,
  formatSigned,
  formatTerm,
  roundDown,
  roundUp,
} from './number.ts';

test.each([
  [26e9, '260亿', '26 billion'],
  [31.2e6, '3120万', '31.2 million'],
  [1_234_567, '123万', '1.23 million'],
  [-47e9, '-470亿', '-47 billion'],
  [312, '312', '312'],
  [1234, '1,230', '1,230'],
  [0.5, '0.5', '0.5'],
  [0, '0', '0'],
])('the amount %d is written “%s” in Chinese and “%s” in English', (amount, zh, en) => {
  expect(formatAmount(amount, 'zh')).toBe(zh);
  expect(formatAmount(amount, 'en')).toBe(en);
});

test('an amount rounds over to the next unit', () => {
  expect(formatAmount(99_990_000, 'zh')).toBe('1亿');
  expect(formatAmount(999_900_000, 'en')).toBe('1 billion');
});

test('both ends of a range keep their unit', () => {
  expect(formatRange([21e6, 44e6], 'zh')).toBe('2100万–4400万');
  expect(formatRange([21e6, 44e6], 'en')).toBe('21 million–44 million');
});

test('a range whose ends are near each other has the digits that tell them apart', () => {
  expect(formatRange([239_242e6, 239_338e6], 'zh')).toBe('2392.42亿–2393.38亿');
  expect(formatRange([12.341, 12.342], 'en')).toBe('12.341–12.342');
});

test('a range whose ends are written alike is one amount', () => {
  expect(formatRange([21_000_001, 21_000_002], 'zh')).toBe('2100万');
});

test('a term of a sum keeps the digits that make it come out', () => {
  expect(formatTerm(63e9, 'zh')).toBe('630亿');
  expect(formatTerm(110_400e6, 'en')).toBe('110.4 billion');
  expect(formatTerm(2.5, 'en')).toBe('2.5');
});

test('a count is written whole, with its groups of digits', () => {
  expect(formatCount(1_234_567, 'zh')).toBe('1,234,567');
  expect(formatCount(832, 'en')).toBe('832');
});

test('a difference has its sign, and no difference has none', () => {
  expect(formatSigned(1.2e6, 'zh')).toBe('+120万');
  expect(formatSigned(-6e6, 'en')).toBe('−6 million');
  expect(formatSigned(0, 'en')).toBe('0');
});

test('a change has its sign, and no change has none', () => {
  expect(formatChange(0.42, 'en')).toBe('+42%');
  expect(formatChange(-0.158, 'zh')).toBe('−16%');
  expect(formatChange(0, 'zh')).toBe('0%');
});

test('a day is written in words, the same day in every time zone', () => {
  expect(formatDay('2018-07-11', 'zh')).toBe('2018年7月11日');
  expect(formatDay('2018-07-11', 'en')).toBe('July 11, 2018');
});

test('a month is written in words', () => {
  expect(formatDay('2019-05', 'zh')).toBe('2019年5月');
  expect(formatDay('2019-05', 'en')).toBe('May 2019');
});

test.each(['2019', '2019-4', ''])('“%s” is not a day and stays as it is', (day) => {
  expect(formatDay(day, 'zh')).toBe(day);
});

const amounts = fc.double({ min: -1e13, max: 1e13, noNaN: true }).filter((at) => Math.abs(at) > 1);

test('an amount is rounded to three digits to the side that is asked for, and by less than one of the third', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const noise = Math.abs(amount) * 1e-11;
      const [down, up] = [roundDown(amount), roundUp(amount)];
      expect(down).toBeLessThanOrEqual(amount + noise);
      expect(up).toBeGreaterThanOrEqual(amount - noise);
      expect(up - down).toBeLessThanOrEqual(Math.abs(amount) / 99);
      for (const end of [down, up]) {
        expect(roundDown(end)).toBe(end);
        expect(roundUp(end)).toBe(end);
        expect(Number(end.toPrecision(3))).toBe(end);
      }
    }),
  );
});

test.each([
  [[38.551e9, 53.921e9], '385亿–540亿', '38.5 billion–54 billion'],
  [[45.1e9, 48.74e9], '451亿–488亿', '45.1 billion–48.8 billion'],
  [[-1.301e8, 2.0e8], '-1.31亿–2亿', '-131 million–200 million'],
  [[0.1 + 0.2, 0.7], '0.3–0.7', '0.3–0.7'],
] as const)('the range %s is written no narrower than it is', (range, zh, en) => {
  expect(formatRange(range, 'zh')).toBe(zh);
  expect(formatRange(range, 'en')).toBe(en);
});

test('what is at least so much is never said to be more', () => {
  expect(formatAmount(roundDown(31_287_605), 'en')).toBe('31.2 million');
});

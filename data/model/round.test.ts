import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestRemainder, roundDown, roundUp } from './round.ts';

const weights = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), {
  minLength: 1,
  maxLength: 40,
});
const total = fc.integer({ min: 0, max: 1e11 });

const sharesOf = (all: number[], sum: number) => {
  const whole = all.reduce((a, b) => a + b, 0);
  return whole > 1e-6 ? all.map((w) => (w / whole) * sum) : all.map(() => sum / all.length);
};

test('rounded amounts add up to the total exactly and never move by more than 1', () => {
  fc.assert(
    fc.property(weights, total, (all, sum) => {
      const amounts = sharesOf(all, sum);
      const rounded = largestRemainder(amounts, sum);
      expect(rounded.reduce((a, b) => a + b, 0)).toBe(sum);
      rounded.forEach((value, i) => expect(Math.abs(value - amounts[i]!)).toBeLessThanOrEqual(1));
    }),
  );
});

test('a greater amount is never rounded to less than a smaller one', () => {
  fc.assert(
    fc.property(weights, total, (all, sum) => {
      const amounts = sharesOf(all, sum);
      const rounded = largestRemainder(amounts, sum);
      const order = amounts.map((_, i) => i).sort((a, b) => amounts[a]! - amounts[b]!);
      for (let i = 1; i < order.length; i++)
        if (amounts[order[i]!]! > amounts[order[i - 1]!]!)
          expect(rounded[order[i]!]!).toBeGreaterThanOrEqual(rounded[order[i - 1]!]!);
    }),
  );
});

test('on a tie the earlier place gets the spare unit', () => {
  expect(largestRemainder([0.5, 0.5], 1)).toEqual([1, 0]);
});

test('amounts that miss the total are refused', () => {
  expect(() => largestRemainder([1, 1], 9)).toThrow('miss the total 9');
});

test('rounding to digits goes outward and keeps at most so many digits', () => {
  expect(roundDown(123456, 3)).toBe(123000);
  expect(roundUp(123456, 3)).toBe(124000);
  expect(roundUp(999501, 3)).toBe(1000000);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e11, noNaN: true }), (value) => {
      expect(roundDown(value, 3)).toBeLessThanOrEqual(value);
      expect(roundUp(value, 3)).toBeGreaterThanOrEqual(value);
    }),
  );
});

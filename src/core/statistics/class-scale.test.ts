import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { colorScale } from './class-scale.ts';

const COLORS = ['#111111', '#222222', '#333333', '#444444'];

/** A scale of four classes: below 10, 10 to 20, 20 to 30, 30 and over. */
const tens = () => colorScale([10, 20, 30], COLORS);

test('a class is closed below and open above', () => {
  const scale = tens();
  expect([9.99, 10, 19.99, 20, 30, 1e9].map((value) => scale.classIndexOf(value))).toEqual([
    0, 1, 1, 2, 3, 3,
  ]);
});

test('a missing value is in no class', () => {
  expect(tens().classIndexOf(null)).toBe(-1);
});

test('the classes have their colours and their ends, and the outer ones are open', () => {
  expect(tens().bins()).toEqual([
    { min: null, max: 10, color: '#111111' },
    { min: 10, max: 20, color: '#222222' },
    { min: 20, max: 30, color: '#333333' },
    { min: 30, max: null, color: '#444444' },
  ]);
});

test('the classes partition the values: each lies within the ends of its class and no other', () => {
  const scale = tens();
  fc.assert(
    fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (value) => {
      const holding = scale.bins().flatMap(({ min, max }, bin) => {
        const isIn = value >= (min ?? -Infinity) && value < (max ?? Infinity);
        return isIn ? [bin] : [];
      });
      expect(holding).toEqual([scale.classIndexOf(value)]);
    }),
  );
});

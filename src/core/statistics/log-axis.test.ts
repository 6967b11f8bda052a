import { expect, test } from 'vitest';
import { logAxis, placeOn, ticksOf } from './log-axis.ts';

const axis = { from: 1e6, to: 1e9 };

test('an axis reaches from the power of ten below the ranges to that above them', () => {
  expect(logAxis([2e6, 3e6], [4e7, 4e8])).toEqual(axis);
});

test('a tenth of the ranges at either end does not stretch the axis', () => {
  const many = Array.from({ length: 30 }, () => 5e6);
  expect(logAxis([7, ...many], [...many.map((low) => low * 100), 8e12])).toEqual(axis);
});

test('one amount gives an axis of some length, and none gives no axis', () => {
  expect(logAxis([1000], [1000])).toEqual({ from: 1000, to: 10_000 });
  expect(logAxis([], [])).toBeUndefined();
});

test('an axis has a tick at each power of ten', () => {
  expect(ticksOf(axis)).toEqual([1e6, 1e7, 1e8, 1e9]);
});

test('equal ratios are equal lengths, and what is beyond an end is at it', () => {
  expect(placeOn(axis, 1e7)).toBeCloseTo(1 / 3);
  expect(placeOn(axis, 1e8)).toBeCloseTo(2 / 3);
  expect(placeOn(axis, 0)).toBe(0);
  expect(placeOn(axis, 1e12)).toBe(1);
});

import { expect, test } from 'vitest';
import fc from '../../tests/fixtures/fast-check.ts';
import { fakeLngLatToSquare, type Point } from '../core/geography/albers.ts';
import { curve } from './flow-curve.ts';

const place = fc.tuple(
  fc.double({ min: -25, max: 25, noNaN: true }),
  fc.double({ min: -20, max: 20, noNaN: true }),
);

test('a curve begins and ends where it should', () => {
  fc.assert(
    fc.property(place, place, (from, to) => {
      const path = curve(from, to, 8);
      expect(path).toHaveLength(9);
      expect(path[0]![0]).toBeCloseTo(from[0], 9);
      expect(path[0]![1]).toBeCloseTo(from[1], 9);
      expect(path[8]![0]).toBeCloseTo(to[0], 9);
      expect(path[8]![1]).toBeCloseTo(to[1], 9);
    }),
  );
});

test.each([
  ['east', [10, 0], (middle: Point) => middle[1] < 0],
  ['west', [-10, 0], (middle: Point) => middle[1] > 0],
  ['north', [0, 10], (middle: Point) => middle[0] > 0],
] as const)('a curve to the %s bends to its right', (_, to, isRight) => {
  expect(isRight(curve([0, 0], to, 8)[4]!)).toBe(true);
});

test('the points of a curve divide it into nearly equal parts', () => {
  const points = curve([-20, 5], [10, -8], 32).map(fakeLngLatToSquare);
  const parts = points
    .slice(1)
    .map(([x, y], index) => Math.hypot(x - points[index]![0], y - points[index]![1]));
  expect(Math.max(...parts) / Math.min(...parts)).toBeLessThan(1.15);
});

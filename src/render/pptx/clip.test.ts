import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../../tests/fixtures/fast-check.ts';
import type { Point } from '../../core/geography/albers.ts';
import { clipRing } from './clip.ts';

const AREA = { x: 0, y: 0, width: 10, height: 6 };

const points = fc.array(
  fc.tuple(
    fc.integer({ min: -20, max: 20 }),
    fc.integer({ min: -20, max: 20 }),
  ) as fc.Arbitrary<Point>,
  { minLength: 3, maxLength: 12 },
);

/** Twice the signed area of a ring. */
const doubleArea = (ring: readonly Point[]) =>
  ring.reduce((sum, [x, y], index) => {
    const [beforeX, beforeY] = ring.at(index - 1)!;
    return sum + beforeX * y - x * beforeY;
  }, 0);

test('a ring inside stays as it is', () => {
  const ring: Point[] = [
    [1, 1],
    [9, 1],
    [5, 5],
  ];
  expect(clipRing(ring, AREA)).toEqual(ring);
});

test('a ring outside is nothing', () => {
  const ring: Point[] = [
    [11, 1],
    [15, 1],
    [12, 5],
  ];
  expect(clipRing(ring, AREA)).toEqual([]);
});

test('a ring around all becomes the area', () => {
  const ring: Point[] = [
    [-5, -5],
    [20, -5],
    [20, 20],
    [-5, 20],
  ];
  expect(Math.abs(doubleArea(clipRing(ring, AREA)))).toBe(2 * 10 * 6);
});

test('nothing of a ring lies outside', () => {
  fc.assert(
    fc.property(points, (ring) => {
      const cut = clipRing(ring, AREA);
      for (const [x, y] of cut) {
        expect(x).toBeGreaterThanOrEqual(-1e-9);
        expect(x).toBeLessThanOrEqual(10 + 1e-9);
        expect(y).toBeGreaterThanOrEqual(-1e-9);
        expect(y).toBeLessThanOrEqual(6 + 1e-9);
      }
    }),
  );
});

import { expect, test } from 'vitest';
import type { Point } from '../../core/geography/albers.ts';
import { MOST_CORNERS } from '../../core/view/filter-url.ts';
import { lassoCorners } from './lasso.ts';

const circle = (count: number): Point[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    return [100 + 50 * Math.cos(angle), 100 + 50 * Math.sin(angle)];
  });

test('a lasso of few corners keeps them all', () => {
  expect(lassoCorners(circle(12))).toEqual(circle(12));
});

test.each([101, 1000, 9999])('a lasso of %d corners is thinned to what a link holds', (count) => {
  const corners = lassoCorners(circle(count));
  expect(corners.length).toBeLessThanOrEqual(MOST_CORNERS);
  expect(corners.length).toBeGreaterThan(MOST_CORNERS / 3);
});

test('a click is no outline', () => {
  expect(lassoCorners([])).toEqual([]);
  expect(lassoCorners(circle(3).map(([x, y]) => [x / 100, y / 100]))).toEqual([]);
});

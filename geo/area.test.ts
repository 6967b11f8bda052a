import { describe, expect, test } from 'vitest';
import { areaKm2, ringAreaKm2 } from './area.ts';

function square(west: number, south: number, size: number) {
  const [east, north] = [west + size, south + size];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

describe('area', () => {
  test('a square degree at the equator is about 12 364 km²', () => {
    expect(ringAreaKm2(square(0, 0, 1))).toBeCloseTo(12_363.7, 0);
  });

  test('a ring that runs clockwise has a negative area', () => {
    expect(ringAreaKm2(square(0, 0, 1).reverse())).toBeLessThan(0);
  });

  test('a hole is taken off whichever way it runs', () => {
    const [outer, hole] = [square(0, 0, 3), square(1, 1, 1)];
    const expected = ringAreaKm2(outer) - ringAreaKm2(hole);
    expect(areaKm2([[outer, hole]])).toBeCloseTo(expected, 6);
    expect(areaKm2([[outer, hole.toReversed()]])).toBeCloseTo(expected, 6);
  });
});

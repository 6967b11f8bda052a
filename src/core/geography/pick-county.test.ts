import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { projectedRings } from '../../../tests/fixtures/rings.ts';
import { fourSquares, landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { projectToSquare, type Point } from './albers.ts';
import { createCountyPicker, type Picker } from './pick-county.ts';
import { tessellate } from './tessellation.ts';

function pickerOf(squares = fourSquares()): Picker {
  return createCountyPicker(tessellate('overview', squareTopology(squares), landTopology()).mesh);
}

/** The point of a projected square at shares of its width and height. */
function within(row: number, across: number, up: number): Point {
  const [[a, b, c, d]] = projectedRings(fourSquares()[row]!) as [[Point, Point, Point, Point]];
  const between = (axis: 0 | 1) =>
    (a[axis] * (1 - across) + b[axis] * across) * (1 - up) +
    (d[axis] * (1 - across) + c[axis] * across) * up;
  return [between(0), between(1)];
}

test('a point is found in the square that contains it and in no other', () => {
  const pick = pickerOf();
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(fc.nat(3), share, share, (row, across, up) => {
      expect(pick(...within(row, across, up))).toBe(row);
    }),
  );
});

test('a point outside all squares is found in none', () => {
  const pick = pickerOf();
  const longitude = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const lng = fc.oneof(longitude(74, 103.9), longitude(106.1, 135));
  fc.assert(
    fc.property(lng, fc.double({ min: 4, max: 53, noNaN: true }), (lng, lat) => {
      expect(pick(...projectToSquare([lng, lat]))).toBe(-1);
    }),
  );
});

test('a point on a shared border is found in one of its neighbours', () => {
  const row = pickerOf()(...projectToSquare([104.999999, 30.5]));
  expect([1, 3]).toContain(row);
});

test('a point in a hole is found in none', () => {
  const pick = pickerOf([{ id: '520101', west: 104, south: 31, hole: true }]);
  expect(pick(...projectToSquare([104.5, 31.5]))).toBe(-1);
  expect(pick(...projectToSquare([104.1, 31.5]))).toBe(0);
});

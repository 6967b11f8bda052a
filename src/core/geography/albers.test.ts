import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import {
  unprojectFromPlane,
  fromFakeLngLat,
  planeToSquare,
  squareToMetres,
  squareToFakeLngLat,
  fakeLngLatToSquare,
  toPlane,
  projectToSquare,
  toFakeLngLat,
  type Point,
} from './albers.ts';

const AUTHALIC_RADIUS = 6371007.2;
const DEGREES = Math.PI / 180;

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const placeInChina = fc.tuple(number(73, 136), number(3, 54));
const pointOfSquare = fc.tuple(number(-0.5, 0.5), number(-0.5, 0.5));

function expectNear(got: Point, expected: Point, tolerance: number): void {
  expect(Math.abs(got[0] - expected[0])).toBeLessThan(tolerance);
  expect(Math.abs(got[1] - expected[1])).toBeLessThan(tolerance);
}

/** The area inside a ring that does not repeat its first point. */
function areaOf(ring: readonly Point[]): number {
  return Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length]!;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

test('a place comes back from the plane to where it was', () => {
  fc.assert(
    fc.property(placeInChina, (place) =>
      expectNear(unprojectFromPlane(toPlane(place)), place, 1e-9),
    ),
  );
});

test('a place comes back from its fake degrees to where it was', () => {
  fc.assert(
    fc.property(placeInChina, (place) =>
      expectNear(fromFakeLngLat(toFakeLngLat(place)), place, 1e-9),
    ),
  );
});

test('a point of the square comes back from the plane to where it was', () => {
  fc.assert(
    fc.property(pointOfSquare, (point) =>
      expectNear(planeToSquare(squareToMetres(point)), point, 1e-12),
    ),
  );
});

test('a point of the square comes back from its fake degrees to where it was', () => {
  fc.assert(
    fc.property(pointOfSquare, (point) =>
      expectNear(fakeLngLatToSquare(squareToFakeLngLat(point)), point, 1e-12),
    ),
  );
});

test('a small square has on the plane the area that it has on Earth, wherever it lies', () => {
  const side = 0.05;
  fc.assert(
    fc.property(placeInChina, ([lng, lat]) => {
      const onPlane = areaOf([
        toPlane([lng, lat]),
        toPlane([lng + side, lat]),
        toPlane([lng + side, lat + side]),
        toPlane([lng, lat + side]),
      ]);
      const height = Math.sin((lat + side) * DEGREES) - Math.sin(lat * DEGREES);
      const onEarth = AUTHALIC_RADIUS ** 2 * side * DEGREES * height;
      expect(Math.abs(onPlane / onEarth - 1)).toBeLessThan(1e-3);
    }),
  );
});

test('the plane begins where the meridian of 105° meets 36° north', () => {
  expectNear(toPlane([105, 36]), [0, 0], 1e-6);
});

test('east is to the right and north is up on the plane, south is down on the square', () => {
  expect(toPlane([106, 36])[0]).toBeGreaterThan(0);
  expect(toPlane([105, 37])[1]).toBeGreaterThan(0);
  expect(projectToSquare([105, 35])[1]).toBeGreaterThan(0);
});

test('a small square at 36° north is as large as a Mercator map of that zoom makes it', () => {
  const side = 0.001;
  const ours = areaOf([
    projectToSquare([105, 36]),
    projectToSquare([105 + side, 36]),
    projectToSquare([105 + side, 36 + side]),
    projectToSquare([105, 36 + side]),
  ]);
  const mercator = (side / 360) ** 2 / Math.cos(36 * DEGREES);
  expect(ours / mercator).toBeCloseTo(1, 2);
});

test.each([25, 47])('lengths along the parallel of %d° north are true', (lat) => {
  const [from, to] = [toPlane([105, lat]), toPlane([105.01, lat])];
  const onEarth = AUTHALIC_RADIUS * Math.cos(lat * DEGREES) * 0.01 * DEGREES;
  expect(Math.hypot(to[0] - from[0], to[1] - from[1]) / onEarth).toBeCloseTo(1, 6);
});

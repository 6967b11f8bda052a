import { expect, test } from 'vitest';
import { boxOf, isSameSight, shiftBetween, type Sight } from './sight.ts';

/** A sight of 200 by 100 pixels, in whose middle so many pixels make up the square. */
function sightOf(right = 0, up = 0, change: Partial<Sight> = {}): Sight {
  const [pixels, unit] = [1000, 50];
  const matrix = new Array<number>(16).fill(0);
  matrix[0] = (pixels / 200) * 2 * unit;
  matrix[5] = (-pixels / 100) * 2 * unit;
  matrix[10] = 1;
  matrix[12] = (right / 200) * 2 * unit;
  matrix[13] = (up / 100) * 2 * unit;
  matrix[15] = unit;
  return { matrix, zoom: 4, width: 200, height: 100, ratio: 1, scale: 1, ...change };
}

test('a way is told to the nearest whole pixels, and what is seen after it', () => {
  const way = shiftBetween(sightOf(), sightOf(6.3, -11.8))!;
  expect([way.right, way.up]).toEqual([6, -12]);
  const { matrix } = sightOf(6, -12);
  way.sight.matrix.forEach((value, at) => expect(value).toBeCloseTo(matrix[at]!, 9));
});

test('parts of pixels do not add up', () => {
  let sight = sightOf();
  for (let step = 1; step <= 40; step++) sight = shiftBetween(sight, sightOf(step * 0.4))!.sight;
  expect(sight.matrix[12]).toBeCloseTo(sightOf(16).matrix[12]!, 9);
});

test('no way leads to another zoom, size or tilt', () => {
  const tilted = sightOf(5).matrix.with(7, 20);
  const larger = sightOf(5).matrix.with(0, 600);
  for (const change of [
    { zoom: 4.1 },
    { width: 201 },
    { ratio: 2 },
    { scale: 2 },
    { matrix: tilted },
    { matrix: larger },
  ]) {
    expect(shiftBetween(sightOf(), sightOf(5, 0, change))).toBeUndefined();
  }
  const fromTilt = sightOf(0, 0, { matrix: tilted });
  expect(shiftBetween(fromTilt, fromTilt)).toBeUndefined();
  expect(isSameSight(fromTilt, fromTilt)).toBe(true);
});

test('the box of a part of the canvas has what lies there and around', () => {
  const box = (around: number) =>
    boxOf(sightOf(), { x: 100, y: 50, width: 20, height: 10 }, around)!;
  const near = (a: readonly number[], b: readonly number[]) =>
    a.forEach((value, at) => expect(value).toBeCloseTo(b[at]!, 9));
  near(box(0), [0, -0.01, 0.02, 0]);
  near(box(5), [-0.005, -0.015, 0.025, 0.005]);
  expect(
    boxOf(
      sightOf(0, 0, { matrix: sightOf().matrix.with(7, 20) }),
      { x: 0, y: 0, width: 1, height: 1 },
      0,
    ),
  ).toBeUndefined();
});

import { expect, test } from 'vitest';
import { gap, perimeterOfSquare } from '../../../tests/fixtures/rings.ts';
import { landTopology, squareTopology, type Square } from '../../../tests/fixtures/squares.ts';
import { fakeLngLatToSquare } from './albers.ts';
import { outline } from './outline.ts';
import { tessellate } from './tessellation.ts';

/** A square and, when pierced, the hole in it. */
function oneSquare(hole: boolean): Square {
  return { id: '520101', west: 104, south: 31, hole };
}

function outlineOf(square: Square): [number, number][][] {
  return outline(tessellate('overview', squareTopology([square]), landTopology()).mesh, 0);
}

/** The lengths of a closed line's edges. */
function lengths(line: readonly [number, number][]): number[] {
  return line
    .slice(1)
    .map((to, index) => gap(fakeLngLatToSquare(line[index]!), fakeLngLatToSquare(to)));
}

test.each([
  ['a square', false, [5]],
  ['a square with a hole', true, [5, 5]],
] as const)('the outline of %s is one closed line for each of its borders', (_, hole, corners) => {
  const lines = outlineOf(oneSquare(hole));
  expect(lines.map(({ length }) => length)).toEqual(corners);
  for (const line of lines) expect(line.at(-1)).toEqual(line[0]);
});

test.each([
  ['a square', false],
  ['a square with a hole', true],
])('the outline of %s is as long as its borders', (_, hole) => {
  const square = oneSquare(hole);
  const length = outlineOf(square)
    .flatMap(lengths)
    .reduce((sum, edge) => sum + edge);
  expect(length / perimeterOfSquare(square)).toBeCloseTo(1, 4);
});

test('the outline of a union leaves out the borders between its rows', () => {
  const { mesh } = tessellate('overview', squareTopology(), landTopology());
  const corners = (...rows: number[]) =>
    new Set(outline(mesh, ...rows).flatMap((edge) => edge.map((place) => place.join())));
  expect(outline(mesh, 0, 1).map(({ length }) => length)).toEqual([6 + 1]);
  expect(corners(0, 1)).toEqual(new Set([...corners(0), ...corners(1)]));
  expect(outline(mesh, 0, 1, 2, 3).map(({ length }) => length)).toEqual([8 + 1]);
  expect(corners(0, 1, 2, 3).size).toBe(8);
});

test('rows that do not touch keep all of their borders', () => {
  const apart = [oneSquare(false), { id: '530102', west: 106, south: 29 }];
  const { mesh } = tessellate('overview', squareTopology(apart), landTopology());
  expect(outline(mesh, 0, 1).map(({ length }) => length)).toEqual([5, 5]);
});

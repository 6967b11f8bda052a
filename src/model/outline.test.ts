import { expect, test } from 'vitest';
import { gap, perimeterOfSquare } from '../../tests/fixtures/rings.ts';
import { landTopology, squareTopology, type Square } from '../../tests/fixtures/squares.ts';
import { standInToSquare } from './albers.ts';
import { outline } from './outline.ts';
import { tessellate } from './tessellation.ts';

/** A square and, when pierced, the hole in it. */
function oneSquare(hole: boolean): Square {
  return { id: '520101', west: 104, south: 31, hole };
}

function outlineOf(square: Square): [number, number][][] {
  return outline(tessellate('overview', squareTopology([square]), landTopology()).mesh, 0);
}

test.each([
  ['a square', false, 4],
  ['a square with a hole', true, 8],
] as const)('the outline of %s closes: every corner ends two edges', (_, hole, corners) => {
  const ends = new Map<string, number>();
  for (const place of outlineOf(oneSquare(hole)).flat()) {
    ends.set(place.join(), (ends.get(place.join()) ?? 0) + 1);
  }
  expect([...ends.values()]).toEqual(Array.from({ length: corners }, () => 2));
});

test.each([
  ['a square', false],
  ['a square with a hole', true],
])('the outline of %s is as long as its borders', (_, hole) => {
  const square = oneSquare(hole);
  const length = outlineOf(square)
    .map(([from, to]) => gap(standInToSquare(from!), standInToSquare(to!)))
    .reduce((sum, edge) => sum + edge);
  expect(length / perimeterOfSquare(square)).toBeCloseTo(1, 4);
});

import { expect, test } from 'vitest';
import { readPath } from '../../../tests/fixtures/path.ts';
import { landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { renderInset } from './inset.ts';

/** A county on the coast, one on an island in the south, and one far in the north. */
function inset(): string {
  const squares = [
    { id: '450500', west: 109, south: 21 },
    { id: '460300', west: 112, south: 16 },
    { id: '110101', west: 116, south: 39 },
  ];
  return renderInset(squareTopology(squares), landTopology());
}

function pathOf(name: string) {
  return readPath(new RegExp(`<path class="${name}" d="([^"]*)"`).exec(inset())![1]!);
}

test('an inset has land, islands, province lines and dashes, and its numbers are numbers', () => {
  expect(inset()).not.toMatch(/NaN|Infinity|undefined/);
  for (const name of ['land', 'outside island', 'province-line', 'dash-line']) {
    expect(pathOf(name).length).toBeGreaterThan(0);
  }
});

test('islands of the south lie within the inset', () => {
  const [, , width, height] = /viewBox="([^"]*)"/.exec(inset())![1]!.split(' ').map(Number);
  const island = pathOf('outside island').find(({ points }) => points[0]![1] > height! / 4)!;
  for (const [x, y] of island.points) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(width!);
    expect(y).toBeLessThan(height!);
  }
});

test('what lies far in the north is left out', () => {
  expect(pathOf('outside island')).toHaveLength(2);
});

test('an inset is taller than wide, as the South China Sea is', () => {
  const [, , width, height] = /viewBox="([^"]*)"/.exec(inset())![1]!.split(' ').map(Number);
  expect(height).toBeGreaterThan(width!);
});

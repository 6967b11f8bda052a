import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { readPath } from '../../../tests/fixtures/path.ts';
import type { Point } from '../../core/geography/albers.ts';
import { pathData, within } from './path-data.ts';

const number = fc.double({ min: -2000, max: 2000, noNaN: true });
const line = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 12 });
const asIs = (point: Point) => point;

/** The whole points of a line, each once where several follow one another. */
function rounded(line: readonly Point[]): number[][] {
  const points = line.map((point) => point.map((value) => Math.round(value) + 0));
  return points.filter((point, index) => String(point) !== String(points[index - 1]));
}

test('path data reads back as the rounded points of its lines', () => {
  fc.assert(
    fc.property(fc.array(line), fc.boolean(), (lines, closed) => {
      const kept = lines.map(rounded).filter(({ length }) => length > (closed ? 2 : 1));
      expect(readPath(pathData(lines, asIs, closed))).toEqual(
        kept.map((points) => ({ points, closed })),
      );
    }),
  );
});

test('points are laid on the grid before they are rounded', () => {
  const halved = ([x, y]: Point): Point => [x / 2, y / 2];
  const square: Point[] = [
    [0, 0],
    [20, 0],
    [20, 20],
    [0, 20],
  ];
  expect(pathData([square], halved, true)).toBe('M0 0l 10 0 0 10-10 0z');
});

test('a ring that shrinks to a point leaves nothing', () => {
  const speck: Point[] = [
    [0.1, 0.1],
    [0.2, 0.1],
    [0.2, 0.2],
    [0.1, 0.1],
  ];
  expect(pathData([speck], asIs, true)).toBe('');
});

test('a line inside a box stays as it is, and one beyond it runs along the edge with a point at each end', () => {
  const box = [0, 0, 10, 10] as const;
  fc.assert(
    fc.property(line, (line) => {
      const inside = line.map(([x, y]): Point => [Math.abs(x) % 10, Math.abs(y) % 10]);
      expect(within(inside, box)).toEqual(inside);
    }),
  );
  const far: Point[] = [
    [5, 5],
    [12, 6],
    [15, 7],
    [30, 8],
    [5, 9],
  ];
  expect(within(far, box)).toEqual([
    [5, 5],
    [10, 6],
    [10, 8],
    [5, 9],
  ]);
});

import { expect, test } from 'vitest';
import { centerLine } from './tendash.ts';

const bent = [
  [0, -1],
  [10, -1],
  [20, 9],
  [20, 11],
  [10, 1],
  [0, 1],
];

function ringFrom(start: number) {
  const points = [...bent.slice(start), ...bent.slice(0, start)];
  return [...points, points[0]!];
}

test('the centre line of a thin ring runs midway between its sides', () => {
  const line = centerLine(ringFrom(0));
  expect(line).toHaveLength(3);
  expect(line).toEqual(
    expect.arrayContaining([
      [0, 0],
      [10, 0],
      [20, 10],
    ]),
  );
  expect(line[1]).toEqual([10, 0]);
});

test('the centre line is the same wherever the ring begins', () => {
  const along = (start: number) => centerLine(ringFrom(start)).sort((a, b) => a[0]! - b[0]!);
  for (let start = 1; start < bent.length; start++) expect(along(start)).toEqual(along(0));
});

test('a ring with an odd number of vertices has no centre line', () => {
  expect(() => centerLine([...bent.slice(0, 5), bent[0]!])).toThrow(/got 5 vertices/);
});

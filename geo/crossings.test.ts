import { expect, test } from 'vitest';
import { findCrossings, type GridPoint } from './crossings.ts';

const line = (...points: GridPoint[]) => points;
const kinds = (...arcs: GridPoint[][]) => findCrossings(arcs).map(({ kind }) => kind);

test('lines that meet end to end are no crossing', () => {
  expect(kinds(line([0, 0], [4, 4]), line([4, 4], [8, 0]))).toEqual([]);
});

test('lines that pass through each other cross at the nearest point of the grid', () => {
  const [crossing] = findCrossings([line([0, 0], [4, 4]), line([0, 4], [4, 0])]);
  expect(crossing).toMatchObject({ kind: 'cross', at: [2, 2] });
});

test('a line that ends on another touches it', () => {
  expect(kinds(line([0, 0], [4, 0]), line([2, 0], [2, 4]))).toEqual(['touch']);
});

test('an edge that is there twice is an overlap', () => {
  expect(kinds(line([0, 0], [4, 0]), line([4, 0], [0, 0]))).toEqual(['overlap']);
  expect(kinds(line([0, 0], [4, 0]), line([2, 0], [6, 0]))).toEqual(['overlap']);
});

test('a spike is an overlap', () => {
  expect(kinds(line([0, 0], [4, 0], [0, 0]))).toEqual(['overlap']);
});

import { expect, test } from 'vitest';
import { landTopology, squareTopology, type Square } from '../../../tests/fixtures/squares.ts';
import { unprojectFromPlane, squareToMetres } from './albers.ts';
import { placePoint, rowsOf } from './county-points.ts';
import { tessellate } from './tessellation.ts';

const COLUMN: Square[] = [
  { id: '520101', west: 104, south: 31 },
  { id: '520102', west: 104, south: 29 },
  { id: '520300', west: 105, south: 31 },
];
const { mesh } = tessellate('overview', squareTopology(COLUMN), landTopology());

function placeOf(code: string) {
  const point = placePoint(mesh, code);
  return point && unprojectFromPlane(squareToMetres(point));
}

test('a county is marked at its centre', () => {
  const [lng, lat] = placeOf('520101')!;
  expect(lng).toBeCloseTo(104.5, 2);
  expect(lat).toBeCloseTo(31.5, 2);
});

test('a prefecture is marked at the mean of the centres of its counties', () => {
  const [lng, lat] = placeOf('520100')!;
  expect(lng).toBeCloseTo(104.5, 1);
  expect(lat).toBeCloseTo(30.5, 1);
});

test('a city without counties is one row, whether it is taken for a county or a prefecture', () => {
  expect(rowsOf(mesh, '520300')).toEqual([2]);
});

test.each(['520000', '100000', '530101', ''])('nothing is marked for %j', (code) => {
  expect(rowsOf(mesh, code)).toEqual([]);
  expect(placePoint(mesh, code)).toBeUndefined();
});

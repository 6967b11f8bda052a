import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { tessellate } from '../geography/tessellation.ts';
import { contextProduct } from '../../../tests/fixtures/context-product.ts';
import { peersOf } from './peers.ts';
import { withContext } from './with-context.ts';

const geometry = tessellate('overview', squareTopology(), landTopology());
const atlas = squareAtlas(({ counties }) => {
  counties.area = ['乌蒙山区', '乌蒙山区|武陵山区', '武陵山区', null];
  counties.population = [100_000, 105_000, 94_000, null];
});
const codes = (of: 'neighbors' | 'area' | 'size', id: string) =>
  peersOf(atlas, geometry, id)[of].map(({ id }) => id);

test('neighbours share a border, not a corner alone', () => {
  expect(codes('neighbors', '520101')).toEqual(['520102', '530101']);
});

test('one area in common is enough, and a county in none has no peers there', () => {
  expect(codes('area', '520102')).toEqual(['520101', '530101']);
  expect(codes('area', '530101')).toEqual(['520102']);
  expect(codes('area', '530102')).toEqual([]);
});

test('counties are of similar size within a twentieth of the people', () => {
  expect(codes('size', '520101')).toEqual(['520102']);
  expect(codes('size', '530102')).toEqual([]);
});

test('a county outside the list has only neighbours, and before the boundaries are there none', () => {
  const none = { neighbors: [], area: [], size: [], alike: [], incomeYear: null };
  expect(peersOf(atlas, geometry, '520103')).toEqual(none);
  expect(peersOf(atlas, undefined, '520101').neighbors).toEqual([]);
});

test('the nearest in population and rural income come first, by published figures of one year alone', () => {
  const product = contextProduct();
  product.values['context-rural-income'] = [
    [9000, 9000, 9000, 9000],
    [9000, 12_000, 9500, null],
  ];
  const known = withContext(atlas, product);
  const { alike, incomeYear } = peersOf(known, geometry, '520101');
  expect(alike.map(({ id }) => id)).toEqual(['530101', '520102']);
  expect(incomeYear).toBe('2018');
  expect(peersOf(known, geometry, '530102').alike).toEqual([]);
  expect(peersOf(atlas, geometry, '520101').alike).toEqual([]);
});

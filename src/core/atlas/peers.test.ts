import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { tessellate } from '../geography/tessellation.ts';
import { peersOf, type Peers } from './peers.ts';

const geometry = tessellate('overview', squareTopology(), landTopology());
const atlas = squareAtlas(({ counties }) => {
  counties.area = ['乌蒙山区', '乌蒙山区|武陵山区', '武陵山区', null];
  counties.population = [100_000, 105_000, 94_000, null];
});
const codes = (of: keyof Peers, id: string) => peersOf(atlas, geometry, id)[of].map(({ id }) => id);

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
  expect(peersOf(atlas, geometry, '520103')).toEqual({ neighbors: [], area: [], size: [] });
  expect(peersOf(atlas, undefined, '520101').neighbors).toEqual([]);
});

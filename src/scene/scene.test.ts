import { expect, test } from 'vitest';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import { filterByPlaces } from '../core/view/filtered.ts';
import { filterMask } from './scene.ts';

const IDS = ['520101', '520103', '530101'];
const rows = (places: string[]) => [...filterMask(IDS, filterByPlaces(squareAtlas(), places))];

test('no filter keeps every row', () => {
  expect(rows([])).toEqual([1, 1, 1]);
});

test('a filter keeps the rows of its provinces, listed or not, and lets the others recede', () => {
  expect(rows(['530000'])).toEqual([0, 0, 1]);
  expect(rows(['520000', '530000'])).toEqual([1, 1, 1]);
});

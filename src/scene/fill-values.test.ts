import { expect, test } from 'vitest';
import type { AtlasProduct } from '../../data/product.ts';
import { realAtlas, squareAtlas } from '../../tests/fixtures/atlas.ts';
import { countyValues, groupValues, hasNoData, FILL_KIND } from './fill-values.ts';

/** One row of the list, one outside it, one of Taiwan. */
const IDS = ['520102', '520103', '710101'];

const { outside, solid, modelled, missing, unverified } = FILL_KIND;

test('rates of own figures are laid out by row, then by period', () => {
  const { periods, rates } = countyValues(realAtlas(), 'sales', ['520102', '530102']);
  expect(periods).toBe(3);
  expect([...rates]).toEqual([200, 250, 0, 400, 1100, 0]);
});

test('estimates are laid out as shares of the nation, in shares of the average county', () => {
  const { rates } = countyValues(squareAtlas(), 'sales', ['520102', '530102']);
  expect([...rates].map((share) => Number(share.toFixed(6)))).toEqual([0.8, 0.5, 0, 1.6, 2.2, 0]);
});

test('an estimate is modelled, and a period without one is missing', () => {
  const { kinds } = countyValues(squareAtlas(), 'sales', ['520102']);
  expect([...kinds]).toEqual([modelled, modelled, missing]);
});

test('a county of which sources leave open whether it had left is drawn as not verified', () => {
  const { kinds } = groupValues(squareAtlas(), 'year', ['520101', '530102']);
  expect([...kinds]).toEqual([solid, solid, solid, unverified, unverified, unverified]);
});

test('a county outside the list is outside, and a place outside the programme is missing', () => {
  const { kinds, rates } = countyValues(squareAtlas(), 'sales', IDS);
  expect([...kinds.subarray(3)]).toEqual([outside, outside, outside, missing, missing, missing]);
  expect([...rates.subarray(3)]).toEqual([0, 0, 0, 0, 0, 0]);
});

test('a county whose population is not known has a share and no rate', () => {
  const unknown = (product: AtlasProduct) => void (product.counties.population[1] = null);
  const { kinds } = countyValues(squareAtlas(unknown), 'sales', ['520102']);
  expect([...kinds]).toEqual([modelled, modelled, missing]);
  expect([...countyValues(realAtlas(unknown), 'sales', ['520102']).kinds]).toEqual([
    missing,
    missing,
    missing,
  ]);
});

test('Taiwan, Hong Kong and Macau have no data, and no other place', () => {
  expect(['710101', '810001', '820001'].map(hasNoData)).toEqual([true, true, true]);
  expect(['110101', '460300', '650101'].map(hasNoData)).toEqual([false, false, false]);
});

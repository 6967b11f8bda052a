import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { explainedShare, salesChances } from './sales-chances.ts';

const ONE = 1_000_000;

const sum = (chances: readonly number[] | null) => chances!.reduce((all, chance) => all + chance);

test('every county has a chance, and the chances grow with the time', () => {
  const atlas = squareAtlas();
  const half = salesChances(atlas, '2018H1', 20 * ONE);
  const year = salesChances(atlas, '2018FY', 20 * ONE);
  expect(half).toHaveLength(atlas.counties.length);
  expect(sum(half)).toBeGreaterThan(1);
  expect(sum(half)).toBeLessThan(4);
  expect(sum(year)).toBeGreaterThan(sum(half));
});

test('there is none in a half-year without an estimate, in half a year alone, or in releases without a spread', () => {
  const atlas = squareAtlas();
  expect(salesChances(atlas, '2019H1', ONE)).toBeNull();
  expect(salesChances(atlas, '2019FY', ONE)).toBeNull();
  const old = squareAtlas(({ estimates }) => delete estimates.sales!.sigma);
  expect(salesChances(old, '2018H1', ONE)).toBeNull();
  expect(explainedShare(old, '2018H1')).toBeNull();
});

test('the weights explain what part of the variance is not σ²', () => {
  const atlas = squareAtlas(({ estimates }) => {
    estimates.sales!.value[0] = [1, Math.E, 1, Math.E];
    estimates.sales!.sigma = 0.5;
  });
  expect(explainedShare(atlas, '2018H1')).toBeCloseTo(0.5);
});

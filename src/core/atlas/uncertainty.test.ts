import { expect, test } from 'vitest';
import { realAtlas, squareAtlas } from '../../../tests/fixtures/atlas.ts';
import type { EstimatesProduct } from '../../../data/estimates-product.ts';
import type { AtlasProduct } from '../../../data/product.ts';
import { isBuilt, latestProduct } from '../../../tests/fixtures/latest-release.ts';
import { createAtlas, withEstimates } from './atlas.ts';
import type { TimedReading } from './read-values.ts';
import { chanceOver, usualThreshold, widthOf } from './uncertainty.ts';

const FIRST: TimedReading = { reading: { kind: 'period' }, periodIndex: 0 };
const CHANGE: TimedReading = {
  reading: { kind: 'change', from: 'half', measure: 'difference' },
  periodIndex: 1,
};

const latestAtlas = () =>
  withEstimates(
    createAtlas(latestProduct<AtlasProduct>('atlas'), 'latest'),
    latestProduct<EstimatesProduct>('estimates'),
  );

test('the width of a range is how many times its lower end the upper is', () => {
  const atlas = squareAtlas();
  const [county] = atlas.counties;
  const { low, high } = atlas.estimates.sales!;
  expect(widthOf(atlas, 'sales', county!, FIRST)).toBeCloseTo(high[0]![0]! / low[0]![0]!);
});

test('what is known has a width of one, and lies above a threshold or does not', () => {
  const atlas = realAtlas();
  const [county] = atlas.counties;
  expect(widthOf(atlas, 'sales', county!, FIRST)).toBe(1);
  expect(chanceOver(atlas, 'sales', county!, FIRST, 9e6)).toBe(1);
  expect(chanceOver(atlas, 'sales', county!, FIRST, 11e6)).toBe(0);
});

test('where nothing is known there is neither width nor probability, nor of a change', () => {
  const atlas = squareAtlas();
  const [county] = atlas.counties;
  const missing = { ...FIRST, periodIndex: 2 };
  expect(widthOf(atlas, 'sales', county!, missing)).toBeNull();
  expect(chanceOver(atlas, 'sales', county!, missing, 1)).toBeNull();
  expect(chanceOver(atlas, 'sales', county!, CHANGE, 1)).toBeNull();
});

test('the usual threshold is the next power of ten above the average county, whatever the half-year', () => {
  expect(usualThreshold(squareAtlas(), 'sales')).toBe(1e8);
});

test.skipIf(!isBuilt)(
  'in the release the higher the threshold the less likely each county is above it, from certain to hardly',
  () => {
    const atlas = latestAtlas();
    for (const county of atlas.counties) {
      const chances = [1, 1e6, 1e7, 1e8, 1e9, 1e13].map((threshold) =>
        chanceOver(atlas, 'sales', county, FIRST, threshold)!,
      );
      expect(chances).toEqual(chances.toSorted((a, b) => b - a));
      expect(chances[0]).toBeCloseTo(1);
      expect(chances.at(-1)).toBeCloseTo(0);
    }
  },
);

test.skipIf(!isBuilt)(
  'in the release a county is as likely above its median as below, and above its range with one in ten',
  () => {
    const atlas = latestAtlas();
    const { median, high } = atlas.estimates.sales!;
    for (const county of atlas.counties) {
      const above = (threshold: number) => chanceOver(atlas, 'sales', county, FIRST, threshold)!;
      expect(above(median![0]![county.index]!)).toBeCloseTo(0.5, 2);
      expect(above(high[0]![county.index]!)).toBeCloseTo(0.1, 2);
    }
  },
);

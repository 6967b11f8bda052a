import { expect, test } from 'vitest';
import type { AtlasProduct } from '../../data/product.ts';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import { isBuilt, latestProduct } from '../../tests/fixtures/latest-release.ts';
import { estimatesProduct } from '../../tests/fixtures/layer-products.ts';
import { createAtlas, withEstimates } from '../model/atlas.ts';
import type { EstimatesProduct } from '../model/layer-products.ts';
import { VALUE_LAYERS } from '../model/layer.ts';
import { CLASSINGS } from '../model/view.ts';
import { CLASSES, groupScale, rateScale, totalScales } from './layer-scales.ts';
import { THEMES } from './theme.ts';

const light = THEMES.light;

test('classes are made of the rates of all periods, with the colours of the layer', () => {
  const scale = rateScale(squareAtlas(), 'sales', light)!;
  expect(scale.colors).toEqual(light.ramps.sales);
  expect(scale.binOf(99)).toBe(0);
  expect(scale.binOf(1100)).toBe(5);
});

test('classes about the average have the diverging colours', () => {
  const scale = rateScale(squareAtlas(), 'sales', light, 'average')!;
  expect(scale.colors).toEqual(light.ramps.average);
  expect(scale.thresholds[2]).toBe(380);
});

test('a layer without an estimate has no scales until it comes', () => {
  const atlas = squareAtlas();
  expect(rateScale(atlas, 'loans', light)).toBeUndefined();
  expect(Object.keys(totalScales(atlas, 20))).toEqual(['sales']);
  const richer = withEstimates(atlas, estimatesProduct());
  expect(rateScale(richer, 'loans', light)?.colors).toEqual(light.ramps.loans);
  expect(totalScales(richer, 20).loans?.(9e7)).toBeCloseTo(20);
});

test('each group of the list is a class of its own', () => {
  const years = groupScale(light, 'year');
  expect(light.years.map((_, group) => years.binOf(group))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(groupScale(light, 'area').binOf(4)).toBe(4);
});

test.skipIf(!isBuilt)('every layer of the release can be cut in every way', () => {
  const atlas = withEstimates(
    createAtlas(latestProduct<AtlasProduct>('atlas'), 'latest'),
    latestProduct<EstimatesProduct>('estimates'),
  );
  for (const layer of VALUE_LAYERS) {
    for (const classing of CLASSINGS) {
      const scale = rateScale(atlas, layer, light, classing)!;
      expect(scale.thresholds, `${layer} by ${classing}`).toHaveLength(5);
    }
    expect(CLASSES[layer].fixed).toHaveLength(5);
  }
});

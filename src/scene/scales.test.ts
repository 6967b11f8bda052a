import { expect, test } from 'vitest';
import type { AtlasProduct } from '../../data/product.ts';
import { ownSales, realAtlas, squareAtlas } from '../../tests/fixtures/atlas.ts';
import { distance, EYES } from '../../tests/fixtures/eyes.ts';
import { estimatedLayers, isBuilt, latestProduct } from '../../tests/fixtures/latest-release.ts';
import { estimatesProduct } from '../../tests/fixtures/layer-products.ts';
import { createAtlas, withEstimates } from '../core/atlas/atlas.ts';
import { withOwn } from '../core/atlas/own-values.ts';
import type { EstimatesProduct } from '../core/atlas/layer-products.ts';
import { MEASURES } from '../core/atlas/reading.ts';
import { CLASSINGS } from '../core/statistics/class-breaks.ts';
import { classDefaults, groupScale, rateClasses, sizeScale } from './scales.ts';
import { THEMES } from '../core/theme/theme.ts';

const light = THEMES.light;
const estimated = { atlas: squareAtlas(), layer: 'sales', theme: light } as const;
const sales = { ...estimated, atlas: realAtlas() };
const yearly = { kind: 'change', from: 'half', measure: 'difference' } as const;

test('estimates have four classes of shares of the nation, the same for every way of cutting, reading and half-year', () => {
  const { orange: ramp } = light.ramps;
  const asked = [
    {},
    { classing: 'average', only: 0 },
    { classing: 'quantile', reading: { kind: 'cumulative' } },
  ] as const;
  for (const input of asked) {
    const scale = rateClasses({ ...estimated, ...input })!;
    expect(scale.breaks).toEqual([0.5, 1, 2]);
    expect(scale.colors).toEqual([ramp[0], ramp[2], ramp[4], ramp[5]]);
  }
});

test.each(EYES)(
  'classes of estimates, which no line parts, differ more to %s eyes than others must',
  (eye) => {
    const { atlas } = estimated;
    const layer = atlas.layers.get('sales')!;
    for (const theme of Object.values(THEMES)) {
      for (const colors of ['orange', 'blue', 'purple', 'ink'] as const) {
        const layers = new Map(atlas.layers).set('sales', { ...layer, colors });
        const scale = rateClasses({ ...estimated, theme, atlas: { ...atlas, layers } })!;
        const gaps = scale.colors
          .slice(1)
          .map((color, at) => distance(scale.colors[at]!, color, eye));
        expect(Math.min(...gaps)).toBeGreaterThan(0.1);
      }
    }
  },
);

test('one estimate among own figures is enough for classes of shares', () => {
  const atlas = squareAtlas();
  const own = ownSales(atlas);
  const mixed = withOwn(atlas, [{ ...own, figures: own.figures.slice(1) }]);
  expect(rateClasses({ ...sales, atlas: mixed })!.breaks).toEqual([0.5, 1, 2]);
});

test('classes are made of the rates of all periods, with the colours of the layer', () => {
  const scale = rateClasses(sales)!;
  expect(scale.colors).toEqual(light.ramps.orange);
  expect(scale.classIndexOf(99)).toBe(0);
  expect(scale.classIndexOf(1100)).toBe(5);
});

test('classes about the average have the diverging colours', () => {
  const scale = rateClasses({ ...sales, classing: 'average' })!;
  expect(scale.colors).toEqual(light.ramps.average);
  expect(scale.breaks[2]).toBe(380);
});

test('a layer without an estimate has no scales until it comes', () => {
  const atlas = squareAtlas();
  expect(rateClasses({ ...sales, layer: 'loans' })).toBeUndefined();
  expect(sizeScale(atlas, 'loans', 20)).toBeUndefined();
  const richer = withEstimates(atlas, estimatesProduct());
  const loans = rateClasses({ ...sales, atlas: richer, layer: 'loans' });
  expect(loans?.colors[3]).toBe(light.ramps.blue[5]);
  expect(sizeScale(richer, 'loans', 20)?.(9e7)).toBeCloseTo(20);
});

test('sums since the launch have classes and sizes of their own', () => {
  const reading = { kind: 'cumulative' } as const;
  const greatest = (scale: ReturnType<typeof rateClasses>) => scale!.breaks.at(-1)!;
  expect(greatest(rateClasses({ ...sales, reading }))).toBeGreaterThan(
    greatest(rateClasses(sales)),
  );
  expect(sizeScale(sales.atlas, 'sales', 20, reading)!(150e6)).toBeCloseTo(20);
  expect(sizeScale(sales.atlas, 'sales', 20)!(110e6)).toBeCloseTo(20);
});

test('classes of one half-year are cut from its rates alone', () => {
  const first = rateClasses({ ...sales, classing: 'equal', only: 0 })!;
  expect(first.breaks).toEqual([150, 250, 350]);
});

test('classes of a half-year without rates do not exist', () => {
  expect(rateClasses({ ...sales, only: 2 })).toBeUndefined();
});

test('changes have eight classes about zero, whatever the way of cutting', () => {
  const known = { ...sales, atlas: realAtlas() };
  const scale = rateClasses({ ...known, reading: yearly, classing: 'average' })!;
  expect(scale.colors).toEqual(light.ramps.change);
  expect(scale.breaks[3]).toBe(0);
  expect(scale.classIndexOf(-1)).toBe(3);
  expect(scale.classIndexOf(0)).toBe(4);
});

test('changes of estimates are not known, so they have neither classes nor sizes', () => {
  for (const measure of MEASURES) {
    const reading = { ...yearly, measure };
    expect(rateClasses({ ...estimated, reading })).toBeUndefined();
    expect(sizeScale(estimated.atlas, 'sales', 20, reading)).toBeUndefined();
  }
  expect(sizeScale(realAtlas(), 'sales', 20, yearly)!(70e6)).toBeCloseTo(20);
});

test('each group of the list is a class of its own', () => {
  const years = groupScale(light, 'year');
  expect(light.years.map((_, group) => years.classIndexOf(group))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(groupScale(light, 'area').classIndexOf(4)).toBe(4);
});

test.skipIf(!isBuilt)('figures of every layer can be cut in every way, were they all known', () => {
  const release = withEstimates(
    createAtlas(latestProduct<AtlasProduct>('atlas'), 'latest'),
    latestProduct<EstimatesProduct>('estimates'),
  );
  for (const layer of estimatedLayers()) {
    const atlas = withOwn(release, [ownSales(release, undefined, layer)]);
    for (const classing of CLASSINGS) {
      const scale = rateClasses({ atlas, layer, theme: light, classing })!;
      expect(scale.breaks, `${layer} by ${classing}`).toHaveLength(5);
      for (const reading of [{ kind: 'period' }, { kind: 'cumulative' }] as const) {
        atlas.periods.forEach((_, only) => {
          const input = { atlas, layer, theme: light, classing, reading };
          expect(rateClasses({ ...input, only })?.breaks.length ?? 5).toBe(5);
        });
      }
    }
    expect(classDefaults(atlas, layer).fixed).toHaveLength(5);
  }
});

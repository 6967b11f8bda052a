import { expect, test } from 'vitest';
import { realAtlas, squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { provinceSums } from './province-sums.ts';
import { sumValue } from '../atlas/value.ts';

const AS_PUBLISHED = { kind: 'period' } as const;
const MILLION = 1e6;

test('the sums of all provinces add up to the national figure', () => {
  const atlas = squareAtlas();
  const sums = provinceSums(atlas, 'sales', atlas.counties, AS_PUBLISHED);
  const at = (period: number) =>
    sums.reduce((sum, { values }) => sum + values[period]!.amount!, 0) / MILLION;
  expect([at(0), at(1)]).toEqual([100, 200]);
});

test('a whole province has the value of its union, with a range about it', () => {
  const atlas = squareAtlas();
  const [guizhou] = provinceSums(atlas, 'sales', atlas.counties, AS_PUBLISHED);
  expect(guizhou!.isWhole).toBe(true);
  expect(guizhou!.values[0]).toEqual(
    sumValue(atlas, 'sales', atlas.counties.slice(0, 2), '2018H1'),
  );
  const [low, high] = guizhou!.values[0]!.range!;
  expect(low).toBeLessThan(30 * MILLION);
  expect(high).toBeGreaterThan(30 * MILLION);
  // Narrower than its counties at their ends at once, who may be above while others are below.
  expect(low).toBeGreaterThan(24 * MILLION);
  expect(high).toBeLessThan(36 * MILLION);
});

test('a part of a province that is one county ranges as its estimate does', () => {
  const atlas = squareAtlas();
  const [guizhou, ...others] = provinceSums(
    atlas,
    'sales',
    atlas.counties.slice(0, 1),
    AS_PUBLISHED,
  );
  expect(others).toEqual([]);
  expect(guizhou).toMatchObject({ isWhole: false, counties: [{ id: '520101' }] });
  expect(guizhou!.values[0]).toMatchObject({
    ...{
      amount: 10 * MILLION,
      range: [8 * MILLION, 12 * MILLION],
      status: 'modelled',
      bound: 'approximate',
    },
    sources: ['report-1'],
  });
});

test('a change of a province is missing for estimates, and known of real figures', () => {
  const change = { kind: 'change', from: 'half', measure: 'difference' } as const;
  const [estimated, real] = [squareAtlas(), realAtlas()].map(
    (atlas) => provinceSums(atlas, 'sales', atlas.counties, change)[0]!.values[1]!,
  );
  expect(estimated).toMatchObject({ amount: null, status: 'missing' });
  expect(real).toMatchObject({ amount: 10 * MILLION, status: 'derived', range: null });
});

test('a part that lacks one of its counties is a lower bound', () => {
  const atlas = squareAtlas(({ counties, estimates }) => {
    counties.province = [0, 0, 0, 1];
    estimates.sales!.value[0]![1] = null;
  });
  const [part] = provinceSums(atlas, 'sales', atlas.counties.slice(0, 2), AS_PUBLISHED);
  expect(part!.values[0]).toMatchObject({ amount: 10 * MILLION, bound: 'lower' });
});

test('a half-year without figures, and what must not be summed, are missing', () => {
  const missing = { amount: null, status: 'missing' };
  const atlas = squareAtlas();
  expect(provinceSums(atlas, 'sales', atlas.counties, AS_PUBLISHED)[0]!.values[2]).toMatchObject(
    missing,
  );
  const apart = squareAtlas(({ indicators }) => (indicators[0]!.additive = false));
  const some = apart.counties.slice(0, 1);
  for (const counties of [apart.counties, some]) {
    expect(provinceSums(apart, 'sales', counties, AS_PUBLISHED)[0]!.values[0]).toMatchObject(
      missing,
    );
  }
});

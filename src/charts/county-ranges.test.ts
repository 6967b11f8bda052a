import { expect, test } from 'vitest';
import { realAtlas, squareAtlas } from '../../tests/fixtures/atlas.ts';
import { contextProduct } from '../../tests/fixtures/context-product.ts';
import { withContext } from '../core/atlas/with-context.ts';
import { countyRange, rangeAxis, rangeOfCounties } from './county-ranges.ts';

const MILLION = 1e6;
const READING = { kind: 'period' } as const;
const at = (periodIndex: number) => ({ reading: READING, periodIndex });
const atlas = squareAtlas();
const [jia] = atlas.counties;

test('a county lies where the release says', () => {
  expect(countyRange(atlas, 'sales', jia!, at(0))).toEqual({
    low: 8 * MILLION,
    middle: 9 * MILLION,
    high: 12 * MILLION,
  });
});

test('what is stated lies where it is', () => {
  const real = realAtlas();
  const { low, high } = countyRange(real, 'sales', real.counties[0]!, at(0))!;
  expect(low).toBe(high);
  expect(low).toBeCloseTo(10 * MILLION);
  const known = withContext(squareAtlas(), contextProduct());
  const loans = countyRange(known, 'context-bank-loans', known.counties[0]!, at(1))!;
  expect(loans.low).toBe(loans.high);
});

test('where nothing is estimated there is no range', () => {
  expect(countyRange(atlas, 'sales', jia!, at(2))).toBeUndefined();
  expect(rangeOfCounties(atlas, 'sales', atlas.counties, at(2))).toBeUndefined();
  const old = squareAtlas(({ estimates }) => {
    delete estimates.sales!.sigma;
    delete estimates.sales!.median;
  });
  expect(countyRange(old, 'sales', old.counties[0]!, at(0))).toBeUndefined();
  expect(rangeAxis(old, 'sales', READING)).toBeUndefined();
});

test('counties together are told by the middle of their medians', () => {
  const { low, middle, high } = rangeOfCounties(atlas, 'sales', atlas.counties, at(0))!;
  const medians = atlas.counties.map(
    (county) => countyRange(atlas, 'sales', county, at(0))!.middle,
  );
  expect(middle).toBeCloseTo((medians[1]! + medians[2]!) / 2);
  expect(low).toBeGreaterThanOrEqual(medians[0]!);
  expect(high).toBeLessThanOrEqual(medians[3]!);
});

test('the axis is that of the layer, whatever the half-year', () => {
  expect(rangeAxis(atlas, 'sales', READING)).toEqual({ from: 10 * MILLION, to: 100 * MILLION });
});

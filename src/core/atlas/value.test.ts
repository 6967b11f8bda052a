import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import type { Atlas } from './atlas.ts';
import { filterByPlaces } from '../view/filtered.ts';
import { countyValue, MISSING, nationalValue, rateOf, sumValue, type Value } from './value.ts';

const YI = '520102';

test('a national figure carries its status, bound, formula and sources', () => {
  expect(nationalValue(squareAtlas(), 'sales', '2018H2')).toEqual({
    amount: 200e6,
    range: null,
    bound: 'approximate',
    status: 'derived',
    sources: ['report-2', 'report-1'],
    formula: '300000000-100000000',
    confidence: 'published',
  });
});

test('a figure that was not published is missing', () => {
  const atlas = squareAtlas();
  expect(nationalValue(atlas, 'sales', '2019H1')).toBe(MISSING);
  expect(nationalValue(atlas, 'sales', '1999H1')).toBe(MISSING);
});

test('an unknown indicator is missing everywhere', () => {
  const atlas = squareAtlas();
  const county = atlas.countyById.get(YI)!;
  expect(nationalValue(atlas, 'rainfall', '2018H1')).toBe(MISSING);
  expect(countyValue(atlas, 'rainfall', county, '2018H1')).toBe(MISSING);
  expect(sumValue(atlas, 'rainfall', atlas.counties, '2018H1')).toBe(MISSING);
});

test('a county value is an estimate in its range that rests on the national sources', () => {
  const atlas = squareAtlas();
  expect(countyValue(atlas, 'sales', atlas.countyById.get(YI)!, '2018H1')).toEqual({
    amount: 20e6,
    range: [16e6, 24e6],
    bound: 'approximate',
    status: 'modelled',
    sources: ['report-1'],
    formula: null,
    confidence: null,
  });
});

test('a county without an estimate is missing, and so is one without a range', () => {
  const atlas = squareAtlas(({ estimates }) => (estimates.sales!.low[0]![1] = null));
  const county = atlas.countyById.get(YI)!;
  expect(countyValue(atlas, 'sales', county, '2019H1')).toBe(MISSING);
  expect(countyValue(atlas, 'sales', county, '2018H1')).toBe(MISSING);
});

test('a rate divides the amount and both ends of its range', () => {
  const atlas = squareAtlas();
  const county = atlas.countyById.get(YI)!;
  const rate = rateOf('sales', countyValue(atlas, 'sales', county, '2018H1'), county);
  expect(rate).toMatchObject({ amount: 200, range: [160, 240], status: 'modelled' });
});

test('a rate of people is per thousand of the population', () => {
  const atlas = squareAtlas();
  const county = atlas.countyById.get(YI)!;
  const people = { ...MISSING, amount: 500, status: 'modelled' as const };
  expect(rateOf('borrowers', people, county).amount).toBe(5);
});

test('counties that must not be summed have no union', () => {
  const atlas = squareAtlas(({ indicators }) => (indicators[0]!.additive = false));
  expect(sumValue(atlas, 'sales', atlas.counties, '2018H1')).toBe(MISSING);
});

test.each([null, 0])('a rate over a population of %s is missing', (population) => {
  const atlas = squareAtlas(({ counties }) => (counties.population[1] = population));
  const county = atlas.countyById.get(YI)!;
  expect(rateOf('sales', countyValue(atlas, 'sales', county, '2018H1'), county)).toBe(MISSING);
});

test('a rate of a missing value is missing', () => {
  expect(rateOf('sales', MISSING, squareAtlas().counties[0]!)).toBe(MISSING);
});

/** The sum of the counties of some provinces. */
function sumOf(atlas: Atlas, provinces: string[], period = '2018H1'): Value {
  return sumValue(atlas, 'sales', filterByPlaces(atlas, provinces).counties, period);
}

test('a union sums its counties and ranges over the members of the ensemble', () => {
  expect(sumOf(squareAtlas(), ['520000'])).toMatchObject({
    amount: 30e6,
    range: [28e6, 33e6],
    status: 'modelled',
    sources: ['report-1'],
  });
});

test('a union of provinces sums each member before it takes the least and the greatest', () => {
  const union = sumOf(squareAtlas(), ['520000', '530000']);
  expect(union).toMatchObject({ amount: 100e6, range: [100e6, 100e6] });
});

test('the range of a union contains its amount, whatever the members say', () => {
  const sum = fc.double({ min: 0, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(sum, sum, (a, b) => {
      const atlas = squareAtlas(({ estimates }) => {
        estimates.sales!.provinces[0]![0]![0] = a;
        estimates.sales!.provinces[1]![0]![0] = b;
      });
      const { amount, range } = sumOf(atlas, ['520000']);
      expect(range![0]).toBeLessThanOrEqual(amount!);
      expect(range![1]).toBeGreaterThanOrEqual(amount!);
    }),
  );
});

test('a union without listed counties is missing', () => {
  expect(sumOf(squareAtlas(), ['710000'])).toBe(MISSING);
});

test('a union in which no county has an estimate is missing, not zero', () => {
  expect(sumOf(squareAtlas(), ['520000'], '2019H1')).toBe(MISSING);
});

test('a sum of parts of provinces ranges as if all counties were at their ends at once', () => {
  const atlas = squareAtlas();
  const [jia, , bing] = atlas.counties;
  expect(sumValue(atlas, 'sales', [jia!, bing!], '2018H1')).toMatchObject({
    amount: 40e6,
    range: [32e6, 48e6],
    status: 'modelled',
  });
});

test('a sum never ranges above the nation', () => {
  const atlas = squareAtlas(({ estimates }) => (estimates.sales!.high[0] = Array(4).fill(90e6)));
  const { range } = sumValue(atlas, 'sales', atlas.counties.slice(1), '2018H1');
  expect(range![1]).toBe(100e6);
});

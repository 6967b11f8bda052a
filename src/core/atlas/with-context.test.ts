import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { contextProduct } from '../../../tests/fixtures/context-product.ts';
import { contextLayers, leadingLayers, valueLayers } from './atlas.ts';
import { availability, readAvailability } from './availability.ts';
import { rateAmountRead, readCounty, readFiltered, readSum } from './read-values.ts';
import { whyModeBarred, type Reading } from './reading.ts';
import { isShared } from './share.ts';
import { withContext } from './with-context.ts';

const LOANS = 'context-bank-loans';
const INCOME = 'context-rural-income';
const AS_PUBLISHED: Reading = { kind: 'period' };
const YEAR_ON_YEAR: Reading = { kind: 'change', from: 'year', measure: 'difference' };

const product = contextProduct();
const atlas = withContext(squareAtlas(), product);
const [jia, yi, , ding] = atlas.counties;
const at = (periodIndex: number, reading: Reading = AS_PUBLISHED) => ({ reading, periodIndex });

/** With the ends of two years, so that these can be compared. */
const compared = withContext(
  {
    ...squareAtlas(),
    periods: [
      { id: '2017H2', start: '2017-07-01', end: '2017-12-31' },
      { id: '2018H2', start: '2018-07-01', end: '2018-12-31' },
    ],
  },
  product,
);

test('the figures of a year stand at its second half, reported and unverified, with their source', () => {
  expect(readCounty(atlas, LOANS, jia!, at(0)).status).toBe('missing');
  expect(readCounty(atlas, LOANS, jia!, at(1))).toEqual({
    amount: 2e9,
    range: null,
    bound: 'exact',
    status: 'reported',
    sources: ['press-6'],
    formula: null,
    confidence: 'unverified',
  });
  expect(availability(atlas, LOANS)).toEqual(['missing', 'unverified', 'missing']);
});

test('a county without a figure, or with a doubtful one, is missing', () => {
  expect(readCounty(atlas, LOANS, ding!, at(1)).status).toBe('missing');
});

test('the sum of counties is a floor where one lacks its figure, and no national figure is made up', () => {
  expect(readSum(atlas, LOANS, atlas.counties, at(1))).toMatchObject({
    amount: 10e9,
    bound: 'lower',
    status: 'derived',
    confidence: 'unverified',
  });
  const all = { all: true, counties: atlas.counties };
  expect(readFiltered(atlas, LOANS, all, at(1)).status).toBe('missing');
});

test('amounts are filled in by population only where the indicator says so', () => {
  expect(rateAmountRead(atlas, LOANS, jia!, at(1))).toBe(20_000);
  expect(rateAmountRead(atlas, INCOME, jia!, at(1))).toBe(9000);
  expect(isShared(atlas, LOANS, AS_PUBLISHED)).toBe(false);
});

test('context stands apart from the layers of the programme', () => {
  expect(contextLayers(atlas)).toEqual([LOANS, INCOME]);
  expect(leadingLayers(atlas)).toEqual(leadingLayers(squareAtlas()));
  expect(valueLayers(atlas)).toEqual(expect.arrayContaining([LOANS, INCOME]));
});

test('a year is compared with the year before, and no half-year with the one before', () => {
  expect(whyModeBarred(atlas, LOANS, 'hoh')).toBe('gaps');
  expect(readAvailability(compared, LOANS, YEAR_ON_YEAR)).toEqual(['missing', 'unverified']);
  expect(readCounty(compared, LOANS, jia!, at(1, YEAR_ON_YEAR)).amount).toBe(1e9);
});

test('a change of counties of which one lacks a year is missing, for the sums are of other counties', () => {
  expect(readSum(compared, LOANS, [jia!, yi!], at(1, YEAR_ON_YEAR)).amount).toBe(1e9);
  expect(readSum(compared, LOANS, [jia!, ding!], at(1, YEAR_ON_YEAR)).status).toBe('missing');
});

test('a link may read the context over time before it is there', () => {
  expect(whyModeBarred(squareAtlas(), LOANS, 'yoy')).toBeNull();
  expect(whyModeBarred(compared, LOANS, 'yoy')).toBeNull();
});

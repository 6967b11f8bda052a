import { expect, test } from 'vitest';
import type { AtlasProduct } from '../../../data/product.ts';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { outOfSample } from './out-of-sample.ts';

function withCounts({ national, inputs }: AtlasProduct) {
  const indicator = 'counties-over-100m';
  national.push({ ...national[0]!, indicator, value: 0, bound: 'exact' });
  inputs.push({ ...national[0]!, indicator, period: '2018FY', value: 1 });
}

test('counties above 100 million are counted in the half-year, and in both halves together', () => {
  const { solvedFor, test } = outOfSample(squareAtlas(withCounts));
  expect(solvedFor.estimated).toMatchObject({ amount: 0, range: [0, 0], status: 'modelled' });
  expect(test.estimated).toMatchObject({ amount: 1, range: [1, 1], status: 'modelled' });
});

test('the range counts the lower and the upper ends', () => {
  const { test } = outOfSample(
    squareAtlas(({ estimates }) => {
      const { low, high } = estimates.sales!;
      low[0]![3] = 0;
      low[1]![3] = 100e6;
      high[1]![2] = 65e6;
    }),
  );
  expect(test.estimated).toMatchObject({ amount: 1, range: [0, 2] });
});

test('exactly 100 million does not count', () => {
  const { solvedFor } = outOfSample(
    squareAtlas(({ estimates }) => (estimates.sales!.value[0]![0] = 100e6)),
  );
  expect(solvedFor.estimated.amount).toBe(0);
});

test('the published numbers stand beside, and can be asked for', () => {
  const { solvedFor, test } = outOfSample(squareAtlas(withCounts));
  expect(solvedFor.published).toMatchObject({ amount: 0, bound: 'exact', status: 'reported' });
  expect(test.published).toMatchObject({ amount: 1, bound: 'lower', status: 'reported' });
  expect(test.claim).toEqual({
    kind: 'national',
    indicator: 'counties-over-100m',
    period: '2018FY',
  });
});

test('what was not published or estimated is missing', () => {
  const { solvedFor, test } = outOfSample(squareAtlas(({ estimates }) => delete estimates.sales));
  expect(solvedFor.published.status).toBe('missing');
  expect(test.estimated.status).toBe('missing');
  const half = squareAtlas(({ estimates }) => estimates.sales!.value[1]!.fill(null));
  expect(outOfSample(half).test.estimated.status).toBe('missing');
});

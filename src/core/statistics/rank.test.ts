import { expect, test } from 'vitest';
import { ownSales, realAtlas, squareAtlas } from '../../../tests/fixtures/atlas.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { withOwn } from '../atlas/own-values.ts';
import { filterByPlaces } from '../view/filtered.ts';
import { rankOf } from './rank.ts';

/** The four squares with these figures of the reader's own for sales in 2018H1. */
function atlasOf(sales: (number | null)[]) {
  return realAtlas(({ estimates }) => (estimates.sales!.value[0] = sales));
}

/** The ranks of all four counties among all. */
function ranksOf(sales: (number | null)[]) {
  const atlas = atlasOf(sales);
  return atlas.counties.map((county) => rankOf(atlas, 'sales', county, '2018H1'));
}

const fourSales = fc.array(fc.option(fc.nat(5)), { minLength: 4, maxLength: 4 });

test('the greatest total ranks first, and equal totals share a place', () => {
  expect(ranksOf([10, 30, 30, 5])).toEqual([
    { place: 3, sharing: 1, of: 4 },
    { place: 1, sharing: 2, of: 4 },
    { place: 1, sharing: 2, of: 4 },
    { place: 4, sharing: 1, of: 4 },
  ]);
});

test('a county ranks among those of its province alone', () => {
  const atlas = atlasOf([10, 20, 30, 40]);
  const among = filterByPlaces(atlas, ['520000']).counties;
  const rank = rankOf(atlas, 'sales', atlas.counties[1]!, '2018H1', among);
  expect(rank).toEqual({ place: 1, sharing: 1, of: 2 });
});

test('a county without a figure has no rank and is not counted', () => {
  expect(ranksOf([null, 20, 0, 5])).toEqual([
    null,
    { place: 1, sharing: 1, of: 3 },
    { place: 3, sharing: 1, of: 3 },
    { place: 2, sharing: 1, of: 3 },
  ]);
});

test('an estimate has no rank, and is not counted among figures', () => {
  const estimated = squareAtlas();
  expect(rankOf(estimated, 'sales', estimated.counties[3]!, '2018H1')).toBeNull();
  const figures = ownSales(estimated, [0]).figures.slice(1, 3);
  const mixed = withOwn(estimated, [{ ...ownSales(estimated), figures }]);
  expect(mixed.counties.map((county) => rankOf(mixed, 'sales', county, '2018H1'))).toEqual([
    null,
    { place: 2, sharing: 1, of: 2 },
    { place: 1, sharing: 1, of: 2 },
    null,
  ]);
  expect(rankOf(mixed, 'sales', mixed.counties[1]!, '2018H2')).toBeNull();
});

test.each([
  ['a period that the atlas does not have', 'sales', '2030H1'],
  ['a layer that is not loaded', 'loans', '2018H1'],
] as const)('nothing ranks in %s', (_what, layer, period) => {
  const atlas = realAtlas();
  expect(rankOf(atlas, layer, atlas.counties[0]!, period)).toBeNull();
});

test('counties are in the order of their ranks exactly when they are in that of their totals', () => {
  fc.assert(
    fc.property(fourSales, (sales) => {
      const ranks = ranksOf(sales);
      ranks.forEach((a, i) =>
        ranks.forEach((b, j) => {
          if (a && b) expect(a.place < b.place).toBe(sales[i]! > sales[j]!);
          else expect(sales[i] === null || sales[j] === null).toBe(true);
        }),
      );
    }),
  );
});

test('a place and those who share it leave room for all with smaller totals', () => {
  fc.assert(
    fc.property(fourSales, (sales) => {
      ranksOf(sales).forEach((rank, index) => {
        expect(rank === null).toBe(sales[index] === null);
        if (!rank) return;
        const below = sales.filter((other) => other !== null && other < sales[index]!).length;
        expect(rank.place - 1 + rank.sharing + below).toBe(rank.of);
      });
    }),
  );
});

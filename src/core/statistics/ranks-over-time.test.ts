import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { everAmongFirst, ranksOverTime } from './ranks-over-time.ts';
import { countyAmount } from '../atlas/value.ts';

/** The ranks of the four squares with these sales in the first two half-years. */
function ranksOf(sales: readonly (readonly (number | null)[])[]) {
  const atlas = squareAtlas(({ estimates }) => {
    sales.forEach((row, index) => (estimates.sales!.value[index] = [...row]));
  });
  const over = ranksOverTime(
    atlas,
    atlas.counties,
    { kind: 'period' },
    (county, { periodIndex: at }) => countyAmount(atlas, 'sales', county, at),
  );
  return { atlas, over, ranks: atlas.counties.map(({ id }) => over.ranks.get(id)!) };
}

test('the greatest is first, equal counties follow by adcode, and a gap has no places', () => {
  const { ranks, over } = ranksOf([
    [10, 30, 30, 5],
    [40, null, 20, 30],
  ]);
  expect(ranks).toEqual([
    [3, 1, null],
    [1, null, null],
    [2, 3, null],
    [4, 2, null],
  ]);
  expect(over.known).toEqual([4, 3, 0]);
});

test('in every half-year the places are 1 to the number of known counties, each once', () => {
  const row = fc.array(fc.option(fc.nat(5)), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(row, row, (first, second) => {
      const { ranks, over } = ranksOf([first, second]);
      over.known.forEach((count, index) => {
        const places = ranks.flatMap((places) => places[index] ?? []).sort((a, b) => a - b);
        expect(places).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      });
    }),
  );
});

test('whoever was once among the first is shown, by the last known place', () => {
  const { atlas, over } = ranksOf([
    [10, 20, 30, 40],
    [40, 30, 20, 10],
  ]);
  const names = (most: number) => everAmongFirst(atlas.counties, over, most).map(({ zh }) => zh);
  expect(names(1)).toEqual(['甲县', '丁县']);
  expect(names(4)).toEqual(['甲县', '乙县', '丙县', '丁县']);
});

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
    (county, { periodIndex: at }) => ({
      amount: countyAmount(atlas, 'sales', county, at),
      range: null,
    }),
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

test('ranges that overlap leave a place open from the best to the worst that it may be', () => {
  const atlas = squareAtlas();
  const figures = [
    [10, null],
    [20, [15, 32]],
    [30, [25, 35]],
    [40, null],
  ] as const;
  const { spans } = ranksOverTime(
    atlas,
    atlas.counties,
    { kind: 'period' },
    ({ index }, { periodIndex }) => {
      const [amount, range] = figures[index]!;
      return { amount, range: periodIndex === 0 ? range : null };
    },
  );
  expect(atlas.counties.map(({ id }) => spans.get(id)![0])).toEqual([
    [4, 4],
    [2, 3],
    [2, 3],
    [1, 1],
  ]);
  expect(spans.get(atlas.counties[0]!.id)![1]).toBeNull();
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

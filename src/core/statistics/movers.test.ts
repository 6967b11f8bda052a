import { expect, test } from 'vitest';
import { ownSales, realAtlas, squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { withOwn } from '../atlas/own-values.ts';
import { changeBetween, moversOf } from './movers.ts';
import { DEFAULT_VIEW } from '../view/view.ts';

const half = (measure: 'difference' | 'percent') =>
  ({ reading: { kind: 'change', from: 'half', measure }, periodIndex: 1 }) as const;

/** The four squares, which are known to have sold so many millions in the second half-year. */
const after = (...millions: (number | null)[]) =>
  realAtlas(({ estimates }) => {
    estimates.sales!.value[1] = millions.map((amount) => amount && amount * 1e6);
  });

/** Ids of those that rose and of those that fell from 10, 20, 30 and 40 million. */
function movers(
  atlas: ReturnType<typeof squareAtlas>,
  measure: 'difference' | 'percent',
  most = 5,
) {
  const { risen, fallen } = moversOf(atlas, 'sales', atlas.counties, half(measure), most);
  return [risen, fallen].map((counties) => counties.map(({ id }) => id));
}

test('the greatest rise and the greatest fall come first', () => {
  expect(movers(after(15, 15, 50, 20), 'difference')).toEqual([
    ['530101', '520101'],
    ['530102', '520102'],
  ]);
});

test('by share of what was before the order is another', () => {
  expect(movers(after(18, 24, 45, 30), 'percent')[0]).toEqual(['520101', '530101', '520102']);
});

test('who neither rose nor fell, or is not known, is in neither list', () => {
  expect(movers(after(10, null, 31, 40), 'difference')).toEqual([['530101'], []]);
});

test('lists are no longer than asked, and ties stand in the order of adcodes', () => {
  expect(movers(after(15, 25, 35, 45), 'difference', 2)).toEqual([['520101', '520102'], []]);
});

test('an estimate has no movers, nor has a figure in one half-year alone', () => {
  const estimated = squareAtlas();
  expect(movers(estimated, 'difference')).toEqual([[], []]);
  for (const place of [0, 1]) {
    const half = withOwn(estimated, [ownSales(estimated, [place])]);
    expect(movers(half, 'percent')).toEqual([[], []]);
  }
});

test('two half-years come together by a reading or by two maps', () => {
  const published = { kind: 'period' } as const;
  expect(changeBetween(half('percent').reading, DEFAULT_VIEW)).toEqual(half('percent').reading);
  expect(changeBetween(published, { ...DEFAULT_VIEW, comparedPeriod: '2018H2' })).toEqual({
    kind: 'change',
    from: '2018H2',
    measure: 'difference',
  });
  expect(changeBetween(published, DEFAULT_VIEW)).toBeUndefined();
});

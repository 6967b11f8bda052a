import { nationalValue } from '../atlas/value.ts';
import { expect, test } from 'vitest';
import { ownSales, realAtlas, squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { isBuilt, latestProduct } from '../../../tests/fixtures/latest-release.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { createAtlas, type Atlas } from '../atlas/atlas.ts';
import { withOwn } from '../atlas/own-values.ts';
import type { TimedReading } from '../atlas/read-values.ts';
import {
  cellAmount,
  cellValue,
  isSortable,
  whyColumnBarred,
  nationCell,
  populationOf,
  subtotal,
} from './cells.ts';
import { QUANTITIES, RANGE_PARTS } from '../view/columns.ts';
import type { Quantity, RangePart, ReadingColumn } from '../view/columns.ts';

const FIRST: TimedReading = { reading: { kind: 'period' }, periodIndex: 0 };
const sales = (period: string, quantity: Quantity | RangePart = 'total'): ReadingColumn => ({
  kind: 'reading',
  layer: 'sales',
  period,
  quantity,
});
const over = (over: number): ReadingColumn => ({
  ...sales('now'),
  quantity: 'chance',
  over,
});
/** The counties at these places of the four squares. */
const at = (atlas: Atlas, ...places: number[]) => places.map((place) => atlas.counties[place]!);
const some = fc.subarray([0, 1, 2, 3], { minLength: 1 });

test('a half-year of its own stays, and the current one moves with the view', () => {
  const atlas = squareAtlas();
  const later = { ...FIRST, periodIndex: 1 };
  const [jia] = at(atlas, 0);
  expect(cellValue(atlas, sales('2018H1'), jia!, later).amount).toBe(10e6);
  expect(cellValue(atlas, sales('now'), jia!, later).amount).toBe(15e6);
  expect(cellValue(atlas, sales('2018H1', 'rate'), jia!, later).amount).toBe(100);
});

test('median and ends of a range stand beside an estimate, put no county before another and add up to nothing', () => {
  const atlas = squareAtlas(({ estimates }) => {
    const { sales } = estimates;
    sales!.median = sales!.value.map((row) => row.map((amount) => amount && amount * 0.9));
  });
  const [jia] = at(atlas, 0);
  const read = (column: ReadingColumn) => cellValue(atlas, column, jia!, FIRST);
  expect(read(sales('now', 'median'))).toMatchObject({ amount: 9e6, status: 'modelled' });
  expect(read(sales('now', 'low'))).toMatchObject({ amount: 8e6, range: null, status: 'modelled' });
  expect(read(sales('now', 'high')).amount).toBe(12e6);
  for (const column of [...RANGE_PARTS.map((part) => sales('now', part)), over(1e6)]) {
    expect(isSortable(atlas, column, FIRST)).toBe(false);
    expect(nationCell(atlas, column, FIRST).amount).toBeNull();
    expect(subtotal(atlas, column, atlas.counties, FIRST)).toMatchObject({
      value: { amount: null },
      lacking: 0,
    });
  }
});

test('a figure with a range has its ends, no median, and a probability where the range is on one side', () => {
  const estimated = squareAtlas();
  const own = ownSales(estimated, [0]);
  const [first, ...rest] = own.figures;
  const ranged = { ...first!, amount: 10e6, range: [8e6, 12e6] as const };
  const atlas = withOwn(estimated, [{ ...own, figures: [ranged, ...rest] }]);
  const jia = atlas.countyById.get(ranged.county)!;
  const amount = (column: ReadingColumn) => cellValue(atlas, column, jia, FIRST).amount;
  expect(RANGE_PARTS.map((part) => amount(sales('now', part)))).toEqual([null, 8e6, 12e6]);
  expect([7e6, 10e6, 12e6].map((threshold) => amount(over(threshold)))).toEqual([1, null, 0]);
  expect(isSortable(atlas, sales('now', 'low'), FIRST)).toBe(true);
});

test('a half-year without estimates, or that the atlas does not have, is missing and not nothing', () => {
  const atlas = squareAtlas();
  for (const period of ['2019H1', '1999H1']) {
    expect(cellValue(atlas, sales(period), atlas.counties[0]!, FIRST).status).toBe('missing');
    expect(subtotal(atlas, sales(period), atlas.counties, FIRST).value.amount).toBeNull();
  }
});

test('the number alone is that of the value', () => {
  const atlases = [squareAtlas, realAtlas].map((make) =>
    make(({ counties }) => (counties.population[1] = null)),
  );
  const times = fc.constantFrom<TimedReading>(
    FIRST,
    { reading: { kind: 'cumulative' }, periodIndex: 1 },
    { reading: { kind: 'cumulative' }, periodIndex: 2 },
    { reading: { kind: 'change', from: 'half', measure: 'difference' }, periodIndex: 1 },
    { reading: { kind: 'change', from: 'half', measure: 'percent' }, periodIndex: 1 },
  );
  const quantities = fc.constantFrom(...QUANTITIES, ...RANGE_PARTS);
  const columns = fc.oneof(
    fc
      .tuple(fc.constantFrom('now', '2018H1', '1999H1'), quantities)
      .map(([period, quantity]) => sales(period, quantity)),
    fc.double({ min: 1, max: 1e8, noNaN: true }).map(over),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...atlases),
      fc.nat(3),
      columns,
      times,
      (atlas, place, column, at) => {
        const county = atlas.counties[place]!;
        expect(cellAmount(atlas, column, county, at)).toBe(
          cellValue(atlas, column, county, at).amount,
        );
      },
    ),
  );
});

const TOTAL: TimedReading = { reading: { kind: 'cumulative' }, periodIndex: 1 };
const CHANGE: TimedReading = {
  reading: { kind: 'change', from: 'half', measure: 'difference' },
  periodIndex: 1,
};

test('the sums of the parts are that of the whole, with an estimate inside its range', () => {
  const estimated = squareAtlas();
  const real = realAtlas();
  const cases = fc.constantFrom<[Atlas, TimedReading]>(
    [estimated, FIRST],
    [estimated, TOTAL],
    [real, FIRST],
    [real, TOTAL],
    [real, CHANGE],
  );
  fc.assert(
    fc.property(some, cases, (chosen, [atlas, timed]) => {
      const sum = (...places: number[]) =>
        subtotal(atlas, sales('now'), at(atlas, ...places), timed).value;
      const whole = sum(...chosen);
      const parts = chosen.map((place) => sum(place).amount!);
      expect(whole.amount).toBeCloseTo(
        parts.reduce((all, part) => all + part, 0),
        3,
      );
      const isNation = chosen.length === atlas.counties.length;
      expect(whole.status === 'modelled').toBe(atlas === estimated && !isNation);
      const [low, high] = whole.range ?? [];
      if (!isNation) expect(low === undefined).toBe(atlas === real);
      expect(low ?? 0).toBeLessThanOrEqual(whole.amount!);
      expect(high ?? Infinity).toBeGreaterThanOrEqual(whole.amount!);
    }),
  );
});

test('the more counties are summed the narrower is the range, and all together are the national figure', () => {
  const atlas = squareAtlas();
  const width = (...places: number[]) => {
    const { amount, range } = subtotal(atlas, sales('2018H1'), at(atlas, ...places), FIRST).value;
    return (range![1] - range![0]) / amount!;
  };
  const widths = [width(0), width(0, 1), width(0, 1, 2)];
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
  expect(widths[0]).toBeCloseTo(0.4);
  expect(widths[2]).toBeGreaterThan(0);
  const half = squareAtlas(({ national }) => Object.assign(national[1]!, { range: [19e7, 21e7] }));
  expect(subtotal(half, sales('2018H2'), half.counties, FIRST).value).toEqual(
    nationalValue(half, 'sales', '2018H2'),
  );
});

test('a sum by population divides by the people of its counties together', () => {
  const atlas = squareAtlas(({ counties }) => (counties.population = [100_000, 300_000, 1, 1]));
  const { value } = subtotal(atlas, sales('2018H1', 'rate'), at(atlas, 0, 1), FIRST);
  expect(value.amount).toBe(75);
});

test('counties without an estimate are left out of a sum, which is then a lower bound that counts them', () => {
  const atlas = squareAtlas(({ estimates }) => (estimates.sales!.value[0]![1] = null));
  const { value, lacking } = subtotal(atlas, sales('2018H1'), atlas.counties, FIRST);
  expect(value).toMatchObject({ amount: 80e6, bound: 'lower', status: 'modelled' });
  expect(lacking).toBe(1);
});

test('a change leaves out who is known at one end alone, and is no bound', () => {
  const atlas = realAtlas(({ estimates }) => (estimates.sales!.value[0]![1] = null));
  const { value, lacking } = subtotal(atlas, sales('now'), atlas.counties, CHANGE);
  expect(value).toMatchObject({ amount: 5e6 + 20e6 + 70e6, bound: 'exact', status: 'derived' });
  expect(lacking).toBe(1);
});

test('a change of estimates is missing, one by one and summed', () => {
  const atlas = squareAtlas();
  expect(cellValue(atlas, sales('now'), atlas.counties[0]!, CHANGE).status).toBe('missing');
  expect(subtotal(atlas, sales('now'), at(atlas, 0, 1), CHANGE).value.status).toBe('missing');
  expect(nationCell(atlas, sales('now'), CHANGE).amount).toBe(100e6);
});

test('what must not be summed has no sum, and what cannot be read so has no values', () => {
  const stock = squareAtlas(({ indicators }) => (indicators[0]!.kind = 'stock'));
  const sum = { reading: { kind: 'cumulative' }, periodIndex: 1 } as const;
  expect(whyColumnBarred(stock, sales('now'), sum)).toBe('running-total');
  expect(whyColumnBarred(stock, sales('2018H1'), sum)).toBeNull();
  expect(cellValue(stock, sales('now'), stock.counties[0]!, sum).status).toBe('missing');
  expect(nationCell(stock, sales('now'), sum).status).toBe('missing');
  const apart = squareAtlas(({ indicators }) => (indicators[0]!.additive = false));
  expect(subtotal(apart, sales('2018H1'), apart.counties, FIRST).value.status).toBe('missing');
});

test('the country has the published figure as a total and none by population', () => {
  const atlas = squareAtlas();
  expect(nationCell(atlas, sales('now'), FIRST)).toMatchObject({
    amount: 100e6,
    status: 'reported',
    bound: 'lower',
  });
  expect(nationCell(atlas, sales('now', 'rate'), FIRST).status).toBe('missing');
});

test('people add up, as a lower bound where some are not known', () => {
  const atlas = squareAtlas(({ counties }) => (counties.population[3] = null));
  expect(populationOf(atlas, at(atlas, 0, 1))).toMatchObject({
    amount: 200_000,
    bound: 'exact',
    status: 'derived',
  });
  expect(populationOf(atlas, atlas.counties)).toMatchObject({ amount: 300_000, bound: 'lower' });
  expect(populationOf(atlas, at(atlas, 3)).status).toBe('missing');
});

test.skipIf(!isBuilt)('in the release the provinces add up to the published figures', () => {
  const atlas = createAtlas(latestProduct('atlas'), 'release');
  for (const { id } of atlas.periods) {
    const column = sales(id);
    const sums = atlas.provinces.flatMap(({ id: province }) => {
      const counties = atlas.counties.filter((county) => county.province.id === province);
      return counties.length > 0 ? [subtotal(atlas, column, counties, FIRST)] : [];
    });
    const nation = nationCell(atlas, column, FIRST).amount;
    if (nation === null) {
      expect(sums.every(({ value }) => value.amount === null)).toBe(true);
      continue;
    }
    const sum = sums.reduce((all, { value }) => all + value.amount!, 0);
    expect(sum).toBeCloseTo(nation, -3);
    expect(sums.every(({ lacking }) => lacking === 0)).toBe(true);
  }
});

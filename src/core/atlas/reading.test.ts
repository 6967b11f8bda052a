import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { OWN_SALES, ownSales, realAtlas, squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { isBuilt, latestProduct } from '../../../tests/fixtures/latest-release.ts';
import type { AtlasProduct } from '../../../data/product.ts';
import { createAtlas, type Atlas } from './atlas.ts';
import { nationalTerms, readNation } from './read-values.ts';
import { withOwn } from './own-values.ts';
import {
  changeEnds,
  whyModeBarred,
  readAmount,
  whyBarred,
  readingOf,
  readValue,
  usualBase,
  MEASURES,
  MODES,
  type Reading,
} from './reading.ts';
import { countyValue, MISSING, nationalValue } from './value.ts';
import { DEFAULT_VIEW } from '../view/view.ts';

const MILLION = 1e6;

/** The four squares with a year more, in which nothing is missing. */
const atlas = squareAtlas((product) => {
  product.periods = ['2018H1', '2018H2', '2019H1', '2019H2'].map((id) => ({
    id,
    start: '',
    end: '',
  }));
  const [first] = product.national;
  product.national = [100, 200, 150, 260].map((millions, index) => ({
    ...first!,
    period: product.periods[index]!.id,
    value: millions * MILLION,
    bound: 'lower',
  }));
});

const change = (from: string, measure: 'difference' | 'percent' = 'difference'): Reading => ({
  kind: 'change',
  from,
  measure,
});
const nation = (reading: Reading, index: number) =>
  readValue(atlas, reading, index, (place) =>
    nationalValue(atlas, 'sales', atlas.periods[place]!.id),
  );

/** A year of halves of which all but the first have a range, in millions. */
const ranged = squareAtlas((product) => {
  product.periods = atlas.periods.map((period) => ({ ...period }));
  const [first] = product.national;
  const halves = [
    { value: 100, bound: 'lower' },
    { value: 200, range: [190, 210] },
    { value: 195, range: [180, 240] },
    { value: 300, range: [280, 330] },
  ] as const;
  product.national = halves.map(({ value, ...rest }, index) => ({
    ...first!,
    period: product.periods[index]!.id,
    value: value * MILLION,
    bound: 'bound' in rest ? rest.bound : 'approximate',
    ...('range' in rest && { range: [rest.range[0] * MILLION, rest.range[1] * MILLION] }),
  }));
});
const rangedNation = (reading: Reading, index: number) =>
  readValue(ranged, reading, index, (place) =>
    nationalValue(ranged, 'sales', ranged.periods[place]!.id),
  );

test('a change between derived half-years has the range that theirs allow', () => {
  expect(rangedNation(change('year'), 3)).toMatchObject({
    amount: 100 * MILLION,
    range: [70 * MILLION, 140 * MILLION],
    bound: 'approximate',
  });
  const percent = rangedNation(change('year', 'percent'), 3);
  expect(percent.range?.[0]).toBeCloseTo(280 / 210 - 1);
  expect(percent.range?.[1]).toBeCloseTo(330 / 190 - 1);
});

test('a change that may have gone either way is derived, and has a range and no amount', () => {
  expect(rangedNation(change('half'), 2)).toMatchObject({
    amount: null,
    status: 'derived',
    range: [-30 * MILLION, 50 * MILLION],
    sources: ['report-1'],
    formula: '195000000-200000000',
  });
});

test('from a floor no range of a change can be told', () => {
  expect(rangedNation(change('half'), 1)).toMatchObject({ amount: 100 * MILLION, range: null });
});

test('of a floor whose words say how far it may go, sums and changes have a range', () => {
  const told = squareAtlas(({ national }) => {
    national[0]!.allows = [100 * MILLION, 110 * MILLION];
    national[1]!.range = [190 * MILLION, 210 * MILLION];
  });
  const read = (reading: Reading) =>
    readValue(told, reading, 1, (place) => nationalValue(told, 'sales', told.periods[place]!.id));
  expect(nationalValue(told, 'sales', '2018H1').range).toBeNull();
  expect(read({ kind: 'cumulative' }).range).toEqual([290 * MILLION, 320 * MILLION]);
  expect(read(change('half')).range).toEqual([80 * MILLION, 110 * MILLION]);
  const percent = read(change('half', 'percent')).range!;
  expect(percent[0]).toBeCloseTo(190 / 110 - 1);
  expect(percent[1]).toBeCloseTo(210 / 100 - 1);
});

test.skipIf(!isBuilt)('every sum and change of national figures of the release has a range', () => {
  const released = createAtlas(latestProduct<AtlasProduct>('atlas'), 'latest');
  const readings: Reading[] = [
    { kind: 'cumulative' },
    ...MEASURES.flatMap((measure) => ['year', 'half'].map((from) => change(from, measure))),
  ];
  for (const layer of released.layers.keys()) {
    for (const reading of readings.filter((one) => !whyBarred(released, layer, one))) {
      for (const [at, { id }] of released.periods.entries()) {
        const value = readNation(released, layer, { reading, periodIndex: at });
        const isComputed = value.status === 'derived' && value.formula !== null;
        if (isComputed) expect(value.range, `${layer} ${id} ${reading.kind}`).not.toBeNull();
      }
    }
  }
});

test('a half-year alone is read as it was published', () => {
  expect(nation({ kind: 'period' }, 2)).toEqual(nationalValue(atlas, 'sales', '2019H1'));
});

test('a running sum is derived, a floor where its terms are floors, and has its formula', () => {
  expect(nation({ kind: 'cumulative' }, 2)).toMatchObject({
    amount: 450 * MILLION,
    status: 'derived',
    bound: 'lower',
    range: null,
    formula: '100000000+200000000+150000000',
  });
});

test('the first running sum is the figure itself', () => {
  expect(nation({ kind: 'cumulative' }, 0)).toEqual(nationalValue(atlas, 'sales', '2018H1'));
});

test('in a sum a year that was published stands for its halves, with its bound and its sources', () => {
  const known = squareAtlas(({ inputs, national }) => {
    const whole = { ...national[0]!, period: '2018FY', value: 300e6, sources: ['year'] };
    inputs.push({ ...whole, bound: 'lower', status: 'reported' });
    Object.assign(national[2]!, { ...national[0]!, period: '2019H1', value: 200e6 });
  });
  const sum = (periodIndex: number) =>
    readNation(known, 'sales', { reading: { kind: 'cumulative' }, periodIndex });
  const { amount, bound, status, sources } = sum(1);
  expect({ amount, bound, status, sources }).toEqual({
    ...{ amount: 300e6, bound: 'lower', status: 'reported' },
    sources: ['year'],
  });
  expect(sum(2)).toMatchObject({
    amount: 500e6,
    status: 'derived',
    formula: '300000000+200000000',
  });
  const timed = { reading: { kind: 'cumulative' }, periodIndex: 2 } as const;
  expect(nationalTerms(known, 'sales', timed)).toEqual(['2018FY', '2019H1']);
});

test('a change against the same half of the year before leaps over the other half', () => {
  expect(nation(change('year'), 3)).toMatchObject({
    amount: 60 * MILLION,
    status: 'derived',
    bound: 'approximate',
    formula: '260000000-200000000',
  });
  expect(nation(change('year', 'percent'), 2).amount).toBeCloseTo(0.5);
});

test('a change against the half-year before crosses the turn of the year', () => {
  expect(nation(change('half'), 2).amount).toBe(-50 * MILLION);
  expect(nation(change('half', 'percent'), 2)).toMatchObject({ formula: '150000000/200000000-1' });
});

test('a change without anything before it is missing, not zero', () => {
  expect(nation(change('year'), 1).status).toBe('missing');
  expect(nation(change('half'), 0).status).toBe('missing');
});

test('a change is from the earlier half-year to the later, whichever of them is chosen', () => {
  expect(nation(change('2019H2'), 0).amount).toBe(160 * MILLION);
  expect(nation(change('2019H2'), 3).amount).toBe(0);
});

test('a gap makes every sum after it missing', () => {
  const gappy = squareAtlas();
  const value = readValue(gappy, { kind: 'cumulative' }, 2, (place) =>
    nationalValue(gappy, 'sales', gappy.periods[place]!.id),
  );
  expect(value.status).toBe('missing');
});

/** What county 520102 sold, read at 2018H2. */
const yiSold = (atlas: Atlas, reading: Reading) =>
  readValue(atlas, reading, 1, (place) =>
    countyValue(atlas, 'sales', atlas.countyById.get('520102')!, atlas.periods[place]!.id),
  );

test('a change of estimates is missing, also where a real figure is at one end', () => {
  const estimated = squareAtlas();
  for (const measure of MEASURES) {
    expect(yiSold(estimated, change('half', measure))).toBe(MISSING);
    for (const place of [0, 1]) {
      const half = withOwn(estimated, [ownSales(estimated, [place])]);
      expect(yiSold(half, change('half', measure))).toBe(MISSING);
    }
  }
});

test('a change of real figures is derived, and not verified', () => {
  expect(yiSold(realAtlas(), change('half'))).toEqual({
    amount: 5 * MILLION,
    range: null,
    bound: 'exact',
    status: 'derived',
    sources: [OWN_SALES],
    formula: '25000000-20000000',
    confidence: 'unverified',
  });
});

test('a sum of estimates since the launch has the ends and the medians of all its half-years', () => {
  const value = yiSold(squareAtlas(), { kind: 'cumulative' });
  expect(value).toMatchObject({ amount: 45 * MILLION, status: 'modelled', formula: null });
  expect(value.range).toEqual([36 * MILLION, 54 * MILLION]);
  expect(value.median).toBe(40.5 * MILLION);
});

test('a percentage of nothing is missing', () => {
  expect(readAmount(atlas, change('half', 'percent'), 1, (at) => at)).toBeNull();
});

test('sums and changes undo each other', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 3 }), (series, index) => {
      const read = (reading: Reading, index: number) =>
        readAmount(atlas, reading, index, (one) => series[one]!)!;
      const sum = { kind: 'cumulative' } as const;
      expect(read(sum, index) - read(sum, index - 1)).toBe(series[index]);
      expect(series[index - 1]! + read(change('half'), index)).toBe(series[index]);
    }),
  );
});

test('a stock is a running total already, so it is not summed', () => {
  const stocks = squareAtlas((product) => (product.indicators[0]!.kind = 'stock'));
  expect(whyModeBarred(stocks, 'sales', 'cumulative')).toBe('running-total');
  expect(whyModeBarred(stocks, 'sales', 'hoh')).toBeNull();
});

test('figures that count different things are not subtracted', () => {
  const mixed = squareAtlas((product) => (product.indicators[0]!.additive = false));
  expect(whyModeBarred(mixed, 'sales', 'yoy')).toBe('incomparable');
  expect(whyBarred(mixed, 'sales', change('2018H1'))).toBe('incomparable');
});

test('where no two figures can be put together, the reason is the gap', () => {
  expect(whyModeBarred(squareAtlas(), 'sales', 'yoy')).toBe('gaps');
  expect(whyModeBarred(squareAtlas(), 'sales', 'hoh')).toBeNull();
  const single = squareAtlas(({ national }) => (national[1]!.value = null));
  expect(whyModeBarred(single, 'sales', 'cumulative')).toBe('gaps');
  expect(whyBarred(single, 'sales', change('2018H1'))).toBe('gaps');
});

test('what has no amounts can be read in one way only', () => {
  const reasons = MODES.map((mode) => whyModeBarred(atlas, 'list', mode));
  expect(reasons).toEqual([null, 'no-amounts', 'no-amounts', 'no-amounts']);
});

test('a map of a change is read against its other half-year, whatever the mode', () => {
  for (const measure of MEASURES) {
    const view = { ...DEFAULT_VIEW, compare: 'change', comparedPeriod: '2018H1', measure } as const;
    expect(readingOf(view)).toEqual(change('2018H1', measure));
  }
  expect(readingOf({ ...DEFAULT_VIEW, mode: 'yoy' })).toEqual(change('year'));
  expect(readingOf(DEFAULT_VIEW)).toEqual({ kind: 'period' });
});

test('one compares with the year before, else with the half-year before, else with the next', () => {
  expect(atlas.periods.map((_, index) => usualBase(atlas, index))).toEqual([
    '2018H2',
    '2018H1',
    '2018H1',
    '2018H2',
  ]);
  expect(changeEnds(atlas, { kind: 'period' }, 1)).toBeNull();
});

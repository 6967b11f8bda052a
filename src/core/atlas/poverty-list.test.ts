import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { isBuilt, latestProduct } from '../../../tests/fixtures/latest-release.ts';
import type { AtlasProduct } from '../../../data/product.ts';
import { createAtlas } from './atlas.ts';
import {
  AREAS,
  BATCHES,
  groupName,
  groupOf,
  isOffByBound,
  isOnList,
  leftWithAt,
  mayHaveLeft,
  onListAt,
} from './poverty-list.ts';

const PERIODS = ['2018H1', '2018H2', '2019H1'];

test('a county is on the list until the half-year of its date, whatever the year of its batch', () => {
  const { counties } = squareAtlas(({ counties: { leftYear } }) => leftYear.fill(2016));
  const onList = (id: number) => PERIODS.map((period) => isOnList(counties[id]!, period));
  expect(onList(0)).toEqual([false, false, false]);
  expect(onList(1)).toEqual([true, false, false]);
  expect(onList(2)).toEqual([true, true, false]);
  expect(onList(3)).toEqual([true, true, true]);
});

test('a bound counts as the date, and the county as off the list by it alone', () => {
  const { counties } = squareAtlas();
  const byBound = (period: string) =>
    counties.filter((county) => isOffByBound(county, period)).map(({ id }) => id);
  expect(byBound('2018H2')).toEqual([]);
  expect(byBound('2019H1')).toEqual(['530101']);
});

test('a county of a batch that has begun to leave may have left, where its day is known by a bound alone or a source says so', () => {
  const { counties } = squareAtlas(({ counties: { leftYear } }) => leftYear.fill(2018));
  const county = counties.find(({ id }) => id === '530101')!;
  const unsure = (of: Parameters<typeof mayHaveLeft>[0]) =>
    PERIODS.filter((period) => mayHaveLeft(of, period));
  expect(unsure(county)).toEqual(['2018H2']);
  const { exit } = county;
  const rival = {
    date: '2018-05-01',
    period: '2018H1',
    kind: 'approved',
    announcement: 0,
  } as const;
  expect(unsure({ leftYear: 2018, exit: { ...exit!, kind: 'approved', rival } })).toEqual([
    '2018H1',
    '2018H2',
  ]);
  expect(unsure({ leftYear: 2018, exit: { ...exit!, kind: 'approved', rival: null } })).toEqual([]);
});

test('a bound is open from the first half-year in which a source allows it', () => {
  const { counties } = squareAtlas(({ counties: { leftYear } }) => leftYear.fill(2018));
  const { exit } = counties.find(({ id }) => id === '530101')!;
  const known = { leftYear: 2018, exit: { ...exit!, earliest: '2019H1' } };
  expect(PERIODS.filter((period) => mayHaveLeft(known, period))).toEqual([]);
});

test('a count of the list lies between what it is with and without the rows for which leaving is open', () => {
  const { counties } = squareAtlas();
  const counts = PERIODS.map((period) => onListAt(counties, period));
  expect(counts).toEqual([
    { amount: 4, range: [2, 4] },
    { amount: 3, range: [1, 3] },
    { amount: 2, range: [0, 2] },
  ]);
  expect(onListAt(counties.slice(0, 3), '2018H1')).toEqual({ amount: 2, range: null });
  const later = squareAtlas(({ exits }) => (exits!.rivals = { '520101': 3 }));
  expect(onListAt(later.counties, '2018H2')).toEqual({ amount: 3, range: [3, 4] });
});

test('without dates a county is on the list until the end of the year of its batch', () => {
  const { counties } = squareAtlas((product) => delete product.exits);
  expect(counties[1]!.exit).toBeNull();
  const onList = (id: number) => PERIODS.map((period) => isOnList(counties[id]!, period));
  expect(onList(1)).toEqual([true, false, false]);
  expect(onList(2)).toEqual([true, true, true]);
});

test.skipIf(!isBuilt)('the release has as many rows on the list as were published', () => {
  const { counties, periods } = createAtlas(latestProduct<AtlasProduct>('atlas'), 'latest');
  const counts = periods.map(({ id }) => onListAt(counties, id));
  const published = [804, 679, 396, 377, 52];
  expect(counts.map(({ amount }) => amount)).toEqual(periods.map((_, at) => published[at] ?? 0));
  expect(counts.map(({ range }) => range).slice(0, 6)).toEqual([
    [801, 804],
    [672, 679],
    [393, 396],
    [346, 377],
    null,
    null,
  ]);
});

test('the groups of batches are their years in order, then those still on the list', () => {
  const { counties } = squareAtlas();
  const groups = (period: string) => counties.map((county) => groupOf(county, 'year', period));
  expect(counties.map(({ leftYear }) => leftYear)).toEqual([2017, 2018, 2019, 2020]);
  expect(groups('2018H1')).toEqual([1, 5, 5, 5]);
  expect(groups('2018H2')).toEqual([1, 2, 5, 5]);
  expect(BATCHES[1]).toBe(2017);
});

test('a county in no area has the colour after those of areas, and one in two the last named', () => {
  const atlas = squareAtlas(({ counties }) => (counties.threeAreas[0] = '四省藏区|凉山州'));
  const [first, second] = atlas.counties;
  expect(groupOf(second!, 'area', '2018H1')).toBe(4);
  expect(groupName(second!, 'area')).toBeNull();
  expect(groupName(first!, 'three')).toBe('凉山州');
});

test.skipIf(!isBuilt)('every area of the official list has a colour', () => {
  const atlas = createAtlas(latestProduct<AtlasProduct>('atlas'), 'latest');
  for (const grouping of ['area', 'three'] as const) {
    const areas = new Set(atlas.counties.flatMap((county) => groupName(county, grouping) ?? []));
    expect([...areas].sort()).toEqual(AREAS[grouping].map(({ zh }) => zh).sort());
  }
});

test.skipIf(!isBuilt)(
  'in the release what may have left widens its batch by as much as the list, and all rows are somewhere',
  () => {
    const { counties, periods } = createAtlas(latestProduct<AtlasProduct>('atlas'), 'latest');
    for (const { id } of periods) {
      const on = onListAt(counties, id);
      const left = BATCHES.map((year) => leftWithAt(counties, year, id));
      const width = ({ range }: typeof on) => (range ? range[1] - range[0] : 0);
      const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
      expect(on.amount + sum(left.map(({ amount }) => amount))).toBe(832);
      expect(sum(left.map(width))).toBe(width(on));
    }
  },
);

import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { isBuilt, latestProduct } from '../../../tests/fixtures/latest-release.ts';
import type { AtlasProduct } from '../../../data/product.ts';
import { createAtlas } from './atlas.ts';
import { AREAS, groupName, groupOf, isOnList, LEAVING_YEARS } from './poverty-list.ts';

test('a county is on the list until the end of the year in which it left', () => {
  const periods = ['2018H1', '2018H2', '2019H1'];
  expect(periods.map((period) => isOnList({ leftYear: 2018 }, period))).toEqual([
    true,
    false,
    false,
  ]);
  expect(periods.map((period) => isOnList({ leftYear: 2017 }, period))).toEqual([
    false,
    false,
    false,
  ]);
});

test('the groups of years are the years in order, then those still on the list', () => {
  const { counties } = squareAtlas();
  const groups = (period: string) => counties.map((county) => groupOf(county, 'year', period));
  expect(counties.map(({ leftYear }) => leftYear)).toEqual([2017, 2018, 2019, 2020]);
  expect(groups('2018H1')).toEqual([1, 5, 5, 5]);
  expect(groups('2018H2')).toEqual([1, 2, 5, 5]);
  expect(LEAVING_YEARS[1]).toBe(2017);
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

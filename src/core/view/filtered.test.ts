import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { NO_FILTER, type Filter } from './filter.ts';
import { filterCounties, filterByPlaces, type FilterContext } from './filtered.ts';
import { tessellate } from '../geography/tessellation.ts';

const ATLAS = squareAtlas();
const boundaries = tessellate('overview', squareTopology(), landTopology());
const FIRST: FilterContext = {
  layer: 'sales',
  at: { reading: { kind: 'period' }, periodIndex: 0 },
  boundaries,
  threshold: 3e7,
};

const filtered = (filter: Partial<Filter>, filterContext: Partial<FilterContext> = {}) =>
  filterCounties(ATLAS, { ...NO_FILTER, ...filter }, { ...FIRST, ...filterContext });
const ids = (filter: Partial<Filter>, filterContext?: Partial<FilterContext>) =>
  filtered(filter, filterContext).counties.map(({ id }) => id);

test('no filter keeps everything, and says so', () => {
  expect(filtered({})).toMatchObject({ all: true, counties: ATLAS.counties });
  expect(filtered({}).has('999999')).toBe(true);
});

test.each<[string, Partial<Filter>, string[]]>([
  ['provinces', { places: ['530000'] }, ['530101', '530102']],
  ['prefectures', { places: ['520100'] }, ['520101', '520102']],
  ['names', { list: ['520102', '530101', '999999'] }, ['520102', '530101']],
  ['a county and its neighbours', { near: '520102' }, ['520101', '520102', '530102']],
  ['areas', { areas: ['wumeng', 'dianxi'] }, ['520101', '530102']],
  ['the three areas and three prefectures', { threeAreas: ['nujiang'] }, ['530102']],
  ['key counties', { keyCounty: true }, ['520101']],
  ['other than key counties', { keyCounty: false }, ['520102', '530101', '530102']],
  ['years of leaving', { years: [2018, 2020] }, ['520102', '530102']],
  [
    'totals, both ends included',
    { range: { of: 'total', low: 2e7, high: 3e7 } },
    ['520102', '530101'],
  ],
  ['rates', { range: { of: 'rate', low: 300, high: null } }, ['530101', '530102']],
  ['probabilities', { range: { of: 'chance', low: 0.4, high: null } }, ['530101', '530102']],
  ['several kinds at once', { places: ['520000'], years: [2018, 2019] }, ['520102']],
])('counties are kept by %s', (_, filter, expected) => {
  expect(ids(filter)).toEqual(expected);
});

test('values are judged as they are read in the half-year', () => {
  const missing = { reading: { kind: 'period' }, periodIndex: 2 } as const;
  expect(
    ids({ range: { of: 'total', low: 1e8, high: null } }, { at: { ...missing, periodIndex: 1 } }),
  ).toEqual(['530102']);
  expect(ids({ range: { of: 'total', low: null, high: 1e12 } }, { at: missing })).toEqual([]);
  expect(ids({ statuses: ['missing'] }, { at: missing })).toHaveLength(4);
  expect(ids({ statuses: ['modelled'] })).toHaveLength(4);
});

test('an outline keeps the counties whose middles lie inside, wherever it begins', () => {
  const corners = [
    [103.9, 29.9],
    [105, 29.9],
    [105, 32.1],
    [103.9, 32.1],
  ] as const;
  const inside = ids({ outline: [...corners] });
  expect(inside.length).toBeGreaterThan(0);
  expect(inside.length).toBeLessThan(4);
  for (const at of corners.keys()) {
    const turned = [...corners.slice(at), ...corners.slice(0, at)];
    expect(ids({ outline: turned })).toEqual(inside);
    expect(ids({ outline: turned.reverse() })).toEqual(inside);
  }
  expect(ids({ outline: [...corners] }, { boundaries: undefined })).toEqual([]);
  expect(ids({ near: '520102' }, { boundaries: undefined })).toEqual([]);
});

test('a place outside the list is kept where its province or prefecture is named', () => {
  const { has } = filterByPlaces(ATLAS, ['520100', '530000']);
  expect(['520103', '520100', '530000', '530199', '520101'].map(has)).toEqual(Array(5).fill(true));
  expect(has('520300')).toBe(false);
});

test('other conditions keep no place outside the list, but the places around what they keep', () => {
  const { has } = filtered({ years: [2018] });
  expect(['520102', '520100', '520000'].map(has)).toEqual([true, true, true]);
  expect(['520101', '520103', '530000'].map(has)).toEqual([false, false, false]);
});

test('each further condition keeps at most what was kept before', () => {
  const option = <T>(values: readonly T[]) => fc.subarray([...values]);
  const filter = fc.record({
    places: option(['520000', '530100']),
    areas: option(['wumeng', 'dianxi']),
    keyCounty: fc.option(fc.boolean()),
    years: option([2017, 2018, 2019, 2020]),
  });
  fc.assert(
    fc.property(filter, (filter) => {
      const all = ids(filter);
      for (const kind of Object.keys(filter) as (keyof typeof filter)[]) {
        const less = ids({ ...filter, [kind]: NO_FILTER[kind] });
        expect(all.every((id) => less.includes(id))).toBe(true);
      }
    }),
  );
});

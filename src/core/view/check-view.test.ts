import { expect, test } from 'vitest';
import { ownSales, squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { NO_FILTER, type Filter } from './filter.ts';
import { DEFAULT_VIEW } from './view.ts';
import { checkView, readView } from './check-view.ts';
import { formatView } from './url.ts';

const check = (change: Partial<typeof DEFAULT_VIEW>) =>
  checkView({ ...DEFAULT_VIEW, ...change }, squareAtlas());

test.each([
  ['cols=loans2.now.total,population', 'cols', 'loans2.now.total'],
  ['cols=sales.2030H1.total', 'cols', 'sales.2030H1.total'],
  ['sort=-sales.now.total', 'sort', 'sales.now.total'],
  ['sort=population', 'sort', 'population'],
  ['fold=52,99', 'fold', '99'],
  ['chart=scatter,x:sales.total', 'chart', 'sales.total'],
])('table and charts show what is there, and sort or oppose no estimates: %s', (hash, key, got) => {
  const { view, issues } = readView(`v=1&${hash}`, squareAtlas());
  expect(issues).toEqual([{ code: 'bad-value', key, got }]);
  expect(readView(formatView(view), squareAtlas())).toEqual({ view, issues: [] });
});

test('a table of own figures is sorted by them, by link', () => {
  const sets = [ownSales(squareAtlas())];
  const hash = `v=1&own=${sets[0]!.id}&sort=-sales.now.total`;
  const { view, issues } = readView(hash, squareAtlas(), sets);
  expect(issues).toEqual([]);
  expect(formatView(view)).toBe(hash);
});

test('a view of what exists stays as it is', () => {
  const filter: Filter = {
    ...NO_FILTER,
    places: ['520000', '520100', '710000'],
    statuses: ['modelled'],
    range: { of: 'rate', low: 5, high: null },
  };
  const view = { period: '2018H2', filter, county: '520101' };
  expect(check(view)).toEqual({ view: { ...DEFAULT_VIEW, ...view }, issues: [] });
});

test('a period that has no report gives way to the first', () => {
  expect(check({ period: '2031H1' })).toEqual({
    view: DEFAULT_VIEW,
    issues: [{ code: 'bad-value', key: 'period', got: '2031H1' }],
  });
});

test('a layer that the release does not have gives way, and an overlay is left out', () => {
  expect(check({ layer: 'sea' })).toEqual({
    view: DEFAULT_VIEW,
    issues: [{ code: 'bad-value', key: 'layer', got: 'sea' }],
  });
  const overlays = ['loans', 'sea', 'network'].map((id) => ({ id, opacity: 100 }));
  const { view, issues } = check({ overlays });
  expect(view.overlays.map(({ id }) => id)).toEqual(['loans', 'network']);
  expect(issues).toEqual([{ code: 'bad-value', key: 'on', got: 'sea' }]);
});

test('unknown places are left out and named in one issue; known ones stay', () => {
  const places = ['520000', '520900', '980000'];
  const { view, issues } = check({ filter: { ...NO_FILTER, places } });
  expect(view.filter.places).toEqual(['520000']);
  expect(issues).toEqual([{ code: 'bad-value', key: 'prov', got: '5209,98' }]);
});

test('counties that the list does not have are not filtered by, and are named in an issue', () => {
  const list = ['520101', '520103', '530101', '999999'];
  const { view, issues } = check({ filter: { ...NO_FILTER, list, near: '520103' } });
  expect(view.filter).toEqual({ ...NO_FILTER, list: ['520101', '530101'] });
  expect(issues).toEqual([
    { code: 'bad-value', key: 'list', got: '520103,999999' },
    { code: 'bad-value', key: 'near', got: '520103' },
  ]);
});

test('a layer without values is not filtered by them', () => {
  const filter: Filter = {
    ...NO_FILTER,
    years: [2018],
    statuses: ['missing'],
    range: { of: 'total', low: null, high: 7 },
  };
  const { view, issues } = check({ layer: 'list', filter });
  expect(view.filter).toEqual({ ...NO_FILTER, years: [2018] });
  expect(issues).toEqual([
    { code: 'bad-value', key: 'status', got: 'missing' },
    { code: 'bad-value', key: 'total', got: '..7' },
  ]);
});

test('a county outside the list may be pinned, for it has a name', () => {
  expect(check({ county: '520103' }).view.county).toBe('520103');
});

test('a county that is nowhere is unpinned', () => {
  expect(check({ county: '999999' })).toEqual({
    view: DEFAULT_VIEW,
    issues: [{ code: 'bad-value', key: 'county', got: '999999' }],
  });
});

test('of several counties those that are nowhere are unpinned, and the others stay in their order', () => {
  const { view, issues } = check({ county: '999999', pins: ['520101', '888888', '520103'] });
  expect(view).toMatchObject({ county: '520101', pins: ['520103'] });
  expect(issues).toEqual([{ code: 'bad-value', key: 'county', got: '999999,888888' }]);
});

test('a comparison without another half-year gets the usual one', () => {
  expect(check({ compare: 'side' }).view.comparedPeriod).toBe('2018H2');
  expect(check({ compare: 'side', period: '2018H2' }).view.comparedPeriod).toBe('2018H1');
  expect(check({ compare: 'side', period: '2019H1' }).view.comparedPeriod).toBe('2018H1');
});

test('a half-year that has no report is not compared with', () => {
  const { view, issues } = check({ compare: 'swipe', comparedPeriod: '2031H1' });
  expect(view.comparedPeriod).toBe('2018H2');
  expect(issues).toEqual([{ code: 'bad-value', key: 'vs', got: '2031H1' }]);
});

test('a reading that makes no sense for the layer gives way to the half-year alone', () => {
  expect(check({ layer: 'list', mode: 'cumulative' })).toEqual({
    view: { ...DEFAULT_VIEW, layer: 'list' },
    issues: [{ code: 'bad-value', key: 'mode', got: 'cumulative' }],
  });
});

test('a change of what has no amounts is not shown', () => {
  expect(check({ layer: 'list', compare: 'change', comparedPeriod: '2018H2' })).toEqual({
    view: { ...DEFAULT_VIEW, layer: 'list' },
    issues: [{ code: 'bad-value', key: 'compare', got: 'change' }],
  });
});

test('each thing that does not exist has an issue of its own', () => {
  expect(
    check({ period: '2031H1', filter: { ...NO_FILTER, places: ['990000'] }, county: '999999' })
      .issues,
  ).toHaveLength(3);
});

import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { layerProducts } from '../../../tests/fixtures/layer-products.ts';
import type { Claim } from './claim.ts';
import { evidenceOf, productsFor } from './evidence.ts';

const ATLAS = squareAtlas();
const ALL = ATLAS.counties.map(({ id }) => id);
const evidence = (claim: Claim) => evidenceOf(ATLAS, layerProducts(), claim);

test('a listing tells the batch, all dates and the areas, and marks what is from memory', () => {
  const known = evidence({ kind: 'listing', county: '530102' });
  expect(known).toMatchObject({ places: ['530102'], value: null });
  expect(known?.sources).toEqual(['press-5', 'press-6', 'report-2']);
  expect(known?.quote).toBe('丁县拟退出\n2017年,丁县退出');
  expect(known?.facts).toMatchObject([
    {
      of: 'batch',
      says: { kind: 'words', words: { zh: '2020年', en: '2020' } },
      status: 'reported',
    },
    { of: 'left', says: { exit: { date: '2020-11' }, named: true }, status: 'reported' },
    { of: 'leftElsewhere', says: { exit: { date: '2017' } }, status: 'reported' },
    { of: 'contiguousArea', says: { names: ['滇西边境山区'] }, status: 'unverified' },
    { of: 'threeAreas', says: { names: ['怒江州'] }, status: 'unverified' },
    { of: 'listedAs', says: { names: ['丁县', '戊县'] }, status: 'reported' },
    { of: 'census2020', says: { amount: 100_000, unit: 'people' }, status: 'reported' },
  ]);
});

test('a date that rests on a number of the province is derived, and has its note', () => {
  const known = evidence({ kind: 'listing', county: '530101' });
  expect(known?.facts[1]).toMatchObject({ of: 'left', says: { named: false }, status: 'derived' });
  expect(known?.note?.en).toBe('Only a bound.');
});

test('a listing of a release without dates needs no product, and tells the batch', () => {
  const atlas = squareAtlas((product) => delete product.exits);
  const claim = { kind: 'listing', county: '530102' } as const;
  expect(productsFor(atlas, claim)).toEqual([]);
  expect(evidenceOf(atlas, {}, claim)?.facts.map(({ of }) => of)).toEqual([
    'batch',
    'contiguousArea',
    'threeAreas',
    'listedAs',
    'census2020',
  ]);
});

test('a count of the list says how many rows are off it only by a bound', () => {
  const counted = (period: string) => evidence({ kind: 'on-list', counties: ALL, period })?.facts;
  expect(counted('2018H2')).toEqual([]);
  expect(counted('2019H1')).toMatchObject([{ of: 'offByBound', says: { amount: 1 } }]);
});

test('the rows still on the list are counted, from the list and the announcements of leaving it', () => {
  const all = { kind: 'on-list', counties: ALL, period: '2018H1' } as const;
  expect(evidence(all)).toMatchObject({
    places: ['100000'],
    unit: 'counties',
    value: { amount: 4, range: [2, 4], status: 'derived' },
    sources: ['report-2', 'press-5', 'press-6'],
    formula: '5-1',
  });
  expect(evidence({ ...all, period: '2019H1' })).toMatchObject({ formula: '5-1-1-1' });
  const none = { kind: 'on-list', counties: [], period: '2018H1' } as const;
  expect(evidence(none)?.value?.status).toBe('missing');
});

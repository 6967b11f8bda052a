import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { layerProducts } from '../../../tests/fixtures/layer-products.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { withEstimates } from '../atlas/atlas.ts';
import type { Claim } from './claim.ts';
import { evidenceOf, productsFor } from './evidence.ts';
import type { ValueLayerId } from '../atlas/layer.ts';
import { filterByPlaces } from '../view/filtered.ts';
import { countyValue, sumValue } from '../atlas/value.ts';

const PRODUCTS = layerProducts();

/** The squares with all products, and parcels estimated as the scenario has them. */
function fullAtlas() {
  const bare = squareAtlas(({ indicators, national }) => {
    const parcels = { id: 'parcels', unit: 'parcels', zh: '寄出包裹', en: 'Parcels sent' };
    indicators.push({ ...indicators[0]!, ...parcels });
    national.push({ ...national[0]!, indicator: 'parcels', value: 100 });
  });
  const { loans } = PRODUCTS.estimates.estimates;
  const unknown = [null, null, null, null];
  const parcels = {
    ...loans!,
    value: [[10, 20, 30, 40], unknown, unknown],
    low: [[8, 16, 24, 32], unknown, unknown],
    high: [[12, 24, 36, 48], unknown, unknown],
  };
  const estimates = { ...PRODUCTS.estimates.estimates, parcels };
  return withEstimates(bare, { ...PRODUCTS.estimates, estimates });
}

/** Asks for the estimate of county 520102. */
function countyClaim(layer: ValueLayerId, period: string, perHead: boolean): Claim {
  return { kind: 'county', layer, county: '520102', period, perHead };
}

const ATLAS = fullAtlas();
const evidence = (claim: Claim) => evidenceOf(ATLAS, PRODUCTS, claim);

test('a national figure has its value, its words, its scope and its sources', () => {
  const claim = { kind: 'national', indicator: 'sales', period: '2018H2' } as const;
  expect(evidence(claim)).toMatchObject({
    name: { zh: '网络销售额', en: 'Online sales' },
    places: ['100000'],
    period: '2018H2',
    unit: 'yuan',
    value: { amount: 200e6, status: 'derived', bound: 'approximate' },
    formula: '300000000-100000000',
    confidence: 'published',
    scope: { zh: '四个县', en: 'The four counties' },
    sources: ['report-2', 'report-1'],
    estimate: null,
    national: null,
  });
});

test('a national figure that is missing keeps its note, and has no confidence', () => {
  const atlas = squareAtlas(({ national }) => {
    national[2]!.noteZh = '没有找到';
    national[2]!.noteEn = 'Not found';
  });
  const claim = { kind: 'national', indicator: 'sales', period: '2019H1' } as const;
  expect(evidenceOf(atlas, {}, claim)).toMatchObject({
    value: { amount: null, status: 'missing' },
    confidence: null,
    sources: [],
    note: { zh: '没有找到', en: 'Not found' },
  });
});

test('a yearly figure that others are derived from can be asked for, too', () => {
  const atlas = squareAtlas(({ inputs, national }) => {
    inputs.push({ ...national[0]!, period: '2018FY', value: 300e6, quote: '超过3亿元' });
  });
  const claim = { kind: 'national', indicator: 'sales', period: '2018FY' } as const;
  expect(evidenceOf(atlas, {}, claim)).toMatchObject({
    value: { amount: 300e6 },
    quote: '超过3亿元',
  });
});

test('a county estimate says how it fits, and which figure it is part of', () => {
  const claim = countyClaim('sales', '2018H1', false);
  expect(evidence(claim)).toMatchObject({
    places: ['520102'],
    value: { amount: 20e6, median: 18e6, range: [16e6, 24e6], status: 'modelled' },
    confidence: null,
    estimate: { fit: null },
    national: { kind: 'national', indicator: 'sales', period: '2018H1' },
    sources: ['report-1', 'report-2'],
  });
});

test('a rate names the people that it is divided by', () => {
  const claim = countyClaim('sales', '2018H1', true);
  expect(evidence(claim)).toMatchObject({
    rate: 'sales',
    value: { amount: expect.closeTo(200), range: [expect.closeTo(160), expect.closeTo(240)] },
    facts: [{ of: 'census2020', says: { amount: 100_000, unit: 'people' } }],
  });
});

test('an estimate of another layer says how it fits, and rests on no Taobao village', () => {
  const claim = countyClaim('loans', '2018H1', false);
  const known = evidence(claim);
  expect(known?.estimate?.fit?.fit).toBe('overstated');
  expect(known?.sources).not.toContain('report-1');
});

test('a county without an estimate has no method, but still its national figure', () => {
  const claim = countyClaim('sales', '2019H1', false);
  expect(evidence(claim)).toMatchObject({
    value: { status: 'missing' },
    estimate: null,
    sources: [],
    national: { period: '2019H1' },
  });
});

test('the value of a part is the one that the screen shows', () => {
  const layers = fc.constantFrom('sales', 'loans', 'parcels');
  const periods = fc.constantFrom(...ATLAS.periods.map(({ id }) => id));
  fc.assert(
    fc.property(layers, fc.constantFrom(...ATLAS.counties), periods, (layer, county, period) => {
      const part = { layer, period } as const;
      const { counties } = filterByPlaces(ATLAS, [county.province.id]);
      const own = evidence({ kind: 'county', ...part, county: county.id, perHead: false });
      const union = evidence({ kind: 'union', ...part, counties: counties.map(({ id }) => id) });
      expect(own?.value).toEqual(countyValue(ATLAS, layer, county, period));
      expect(union?.value).toEqual(sumValue(ATLAS, layer, counties, period));
    }),
  );
});

test.each(['year', '2018H1'] as const)(
  'a change on a year before, reckoned from %s, stands with the growth that a source tells',
  (from) => {
    const atlas = squareAtlas(({ national: [, , third] }) =>
      Object.assign(third!, { value: 174e6, status: 'reported', bound: 'exact' }),
    );
    const reading = { kind: 'change', from, measure: 'percent' } as const;
    const claim = { kind: 'national', indicator: 'sales', period: '2019H1', reading } as const;
    expect(productsFor(atlas, claim)).toEqual(['programme']);
    expect(evidenceOf(atlas, {}, claim)).toBeUndefined();
    const { programme } = PRODUCTS;
    const [sales] = programme.metrics;
    const [figure] = programme.figures;
    const growth = { ...sales!, id: 'growth', indicator: false, growthOf: 'sales' };
    const told = { ...figure!, id: 'sales-growth-2019h1', metric: 'growth', period: '2019H1' };
    const products = {
      programme: {
        ...programme,
        metrics: [...programme.metrics, growth],
        figures: [...programme.figures, told],
      },
    };
    const { value, rivals } = evidenceOf(atlas, products, claim)!;
    expect(value?.amount).toBeCloseTo(0.74);
    expect(rivals.map(({ figure }) => figure.id)).toEqual(['sales-growth-2019h1']);
    const half = { ...claim, reading: { ...reading, from: 'half' } } as const;
    expect(productsFor(atlas, half)).toEqual([]);
    expect(evidenceOf(atlas, products, half)?.rivals).toEqual([]);
  },
);

test('a derived national figure stands with what its formula is made of and what contradicts it', () => {
  const atlas = squareAtlas(({ national }) => {
    const [, derived] = national;
    Object.assign(derived!, { range: [180e6, 220e6], conflict: 'visited' });
    derived!.terms = ['visited-over', 'standard-1'];
  });
  const claim = { kind: 'national', indicator: 'sales', period: '2018H2' } as const;
  expect(productsFor(atlas, claim)).toEqual(['programme']);
  expect(evidenceOf(atlas, {}, claim)).toBeUndefined();
  const known = evidenceOf(atlas, PRODUCTS, claim);
  expect(known?.value?.range).toEqual([180e6, 220e6]);
  expect(known?.figures.map(({ figure }) => figure.id)).toEqual(['visited-over', 'standard-1']);
  expect(known?.rivals.map(({ figure }) => figure.id)).toEqual(['visited-over', 'visited-near']);
});

test('a figure stands with those that contradict it', () => {
  const known = evidence({ kind: 'figure', id: 'visited-near' });
  expect(known).toMatchObject({
    name: { en: 'Counties visited' },
    value: { amount: 100, bound: 'approximate' },
    quote: '原文',
    figure: { id: 'visited-near' },
    sources: ['press-1'],
  });
  expect(known?.rivals.map(({ figure }) => figure.id)).toEqual(['visited-over']);
});

test('a figure in words has no value, but a standing and sources', () => {
  expect(evidence({ kind: 'figure', id: 'standard-1' })).toMatchObject({
    value: null,
    places: ['520101'],
    confidence: 'published',
    sources: ['press-1'],
    figure: { text: '一藤两瓜' },
  });
});

test('a reserve tells each fact with its own status', () => {
  const known = evidence({ kind: 'item', item: 'reserve:panda' });
  expect(known).toMatchObject({ name: { en: 'Reserve panda' }, status: 'reported', places: [] });
  const facts = new Map(known?.facts.map((fact) => [fact.of, fact]));
  expect(facts.get('position')).toMatchObject({
    says: { kind: 'point', precisionKm: 8 },
    status: 'unverified',
  });
  expect(facts.get('area')).toMatchObject({ says: { amount: 18, unit: 'km2' }, status: 'derived' });
  expect(facts.has('knownBy')).toBe(false);
});

test('what is not known of a reserve is said', () => {
  const facts = evidence({ kind: 'item', item: 'reserve:later' })?.facts;
  const said = new Map(facts?.map(({ of, says }) => [of, says]));
  expect(said.get('position')).toBeNull();
  expect(said.get('opened')).toBeNull();
  expect(said.get('knownBy')).toMatchObject({ day: '2023-01-20' });
});

test('a hub, a forest and a story are told, too', () => {
  expect(evidence({ kind: 'item', item: 'hub:west' })).toMatchObject({ status: 'unverified' });
  expect(evidence({ kind: 'item', item: 'forest:steppe' })?.facts).toContainEqual({
    of: 'place',
    says: { kind: 'places', codes: ['520100'] },
    status: null,
  });
  const story = evidence({ kind: 'item', item: 'story:melon' });
  expect(story).toMatchObject({ name: { zh: '一县一品' }, statement: { en: 'Story melon' } });
  expect(story?.figures.map(({ figure }) => figure.id)).toEqual(['standard-1']);
});

function unionRange(counties: readonly string[]) {
  return evidence({ kind: 'union', layer: 'parcels', counties, period: '2018H1' })!.value!.range;
}

test.each([
  ['county', '520102', 20, [16, 24], '520102'],
  ['province', '520000', 30, unionRange(['520101', '520102']), '520000'],
  ['hub', 'east', 100, [100, 100], '520101'],
] as const)(
  'parcels at a %s are modelled, in the range of the estimate',
  (at, id, amount, range, place) => {
    const known = evidence({ kind: 'flow', at, id });
    expect(known).toMatchObject({
      places: [place],
      unit: 'parcels',
      value: { amount, range, status: 'modelled' },
      note: { en: 'A scenario, not a fact' },
      national: { indicator: 'parcels', period: '2018H1' },
    });
    expect(known?.facts[0]).toMatchObject({ of: 'hub', says: { words: { en: 'Hub east' } } });
  },
);

test.each([
  [{ kind: 'national', indicator: 'rainfall', period: '2018H1' }],
  [{ kind: 'national', indicator: 'sales', period: '1999H1' }],
  [{ kind: 'union', layer: 'sales', counties: ['990101'], period: '2018H1' }],
  [{ kind: 'county', layer: 'sales', county: '990101', period: '2018H1', perHead: true }],
  [{ kind: 'listing', county: '520103' }],
  [{ kind: 'on-list', counties: ['990101'], period: '2018H1' }],
  [{ kind: 'figure', id: 'none' }],
  [{ kind: 'item', item: 'hub:none' }],
  [{ kind: 'item', item: 'reserve:none' }],
  [{ kind: 'item', item: 'forest:none' }],
  [{ kind: 'item', item: 'story:none' }],
  [{ kind: 'flow', at: 'county', id: '520103' }],
  [{ kind: 'flow', at: 'province', id: '710000' }],
  [{ kind: 'flow', at: 'hub', id: 'west' }],
] satisfies [Claim][])('%o is not there', (claim) => {
  expect(evidence(claim)).toBeUndefined();
});

test.each([
  [{ kind: 'national', indicator: 'sales', period: '2018H2' }, []],
  [{ kind: 'figure', id: 'visited-near' }, ['programme']],
  [{ kind: 'item', item: 'story:melon' }, ['stories', 'programme']],
  [{ kind: 'on-list', counties: ['520101'], period: '2018H2' }, ['exits']],
  [{ kind: 'item', item: 'hub:east' }, ['network']],
  [{ kind: 'item', item: 'forest:grove' }, ['ecology']],
  [{ kind: 'flow', at: 'hub', id: 'east' }, ['network', 'estimates']],
  [{ kind: 'union', layer: 'loans', counties: ['520101'], period: '2018H1' }, ['estimates']],
  [{ kind: 'listing', county: '520101' }, ['exits']],
] satisfies [Claim, string[]][])('%o needs the products %o', (claim, products) => {
  expect(productsFor(ATLAS, claim)).toEqual(products);
  if (claim.kind !== 'union' && products.length > 0) {
    expect(evidenceOf(ATLAS, {}, claim)).toBeUndefined();
  }
});

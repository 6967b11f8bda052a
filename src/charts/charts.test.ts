import { expect, test } from 'vitest';
import type { AtlasProduct } from '../../data/product.ts';
import { OWN_SALES, ownSales, realAtlas, squareAtlas } from '../../tests/fixtures/atlas.ts';
import { contextProduct } from '../../tests/fixtures/context-product.ts';
import { withContext } from '../core/atlas/with-context.ts';
import { withOwn } from '../core/atlas/own-values.ts';
import { sumValue } from '../core/atlas/value.ts';
import { colorScale } from '../core/statistics/class-scale.ts';
import { THEMES } from '../core/theme/theme.ts';
import { CHARTS } from '../i18n/messages/charts.ts';
import { isChart, type Chart, type ChartInput, type NoChart } from './chart.ts';
import { distributionChart } from './distribution.ts';
import { lorenzChart } from './lorenz.ts';
import { provincesChart } from './provinces.ts';
import { rankingChart } from './ranking.ts';
import { scatterChart } from './scatter.ts';
import { variablesOf } from './variable.ts';

const LINEAR = { by: 'total', scaling: 'linear' } as const;

/** Sales of the four squares in a half-year; 10, 20, 30 and 40 million in the first. */
function input(
  { periodIndex = 0, language = 'en' as 'zh' | 'en', most = 4 } = {},
  change?: (product: AtlasProduct) => void,
): ChartInput {
  const atlas = squareAtlas(change);
  const at = { reading: { kind: 'period' }, periodIndex } as const;
  const counties = atlas.counties.slice(0, most);
  return { atlas, layer: 'sales', counties, at, language, theme: THEMES.light, pinned: [] };
}

/** The same amounts as figures of the reader's own. */
function real(
  options?: Parameters<typeof input>[0],
  change?: (product: AtlasProduct) => void,
): ChartInput {
  return { ...input(options), atlas: realAtlas(change) };
}

const CHANGE = {
  reading: { kind: 'change', from: 'half', measure: 'difference' },
  periodIndex: 1,
} as const;

function drawn(chart: Chart | NoChart): Chart {
  if (!isChart(chart)) throw new Error(`got no chart (${chart.why}), expected one`);
  return chart;
}

const why = (chart: Chart | NoChart) => (isChart(chart) ? 'a chart' : chart.why);

test('a distribution says least, median and most, and where each county stands', () => {
  const chart = drawn(distributionChart(real(), LINEAR));
  expect(chart.summary).toBe(
    'Least 10 million yuan, median 25 million yuan, most 40 million yuan (Ding County).',
  );
  expect(chart.places.map(({ county, x }) => [county, x])).toEqual([
    ['520101', 10e6],
    ['520102', 20e6],
    ['530101', 30e6],
    ['530102', 40e6],
  ]);
  expect(chart.places[0]!.say()).toMatch(
    /^Jia County · Guizhou: .*10 million yuan · own, not verified · counties from 10 million to under 20 million: 1$/,
  );
});

test.each(['linear', 'log'] as const)(
  'a %s distribution of estimates counts who is believed to be in a bin, and a county has its range alone',
  (scaling) => {
    const given = input();
    const chart = drawn(distributionChart(given, { by: 'total', scaling }));
    expect(chart.title).toBe(
      'Online sales as estimated, first half of 2018: how many counties are in each bin',
    );
    expect(chart.notes).toContain(CHARTS.en.noPlaces);
    expect(chart.statuses).toEqual(['modelled']);
    expect(chart.places).toEqual([]);
    for (const county of given.counties) {
      expect(chart.placesOf(county)).toMatchObject([{ isRange: true }]);
      expect(chart.sayOf!(county)).toMatch(/range .* · estimate$/);
    }
    const bins = chart.table().rows as number[][];
    for (const [, , count, low, high] of bins) {
      expect(low).toBeLessThanOrEqual(count!);
      expect(high).toBeGreaterThanOrEqual(count!);
    }
    const all = bins.reduce((sum, [, , count]) => sum + count!, 0);
    expect(all).toBeLessThanOrEqual(4);
    expect(all).toBeGreaterThan(3.9);
  },
);

test('the classes of the map colour rates alone', () => {
  const classes = colorScale([200], ['#111111', '#222222']);
  const notes = (by: 'total' | 'rate') =>
    drawn(distributionChart(real(), { by, scaling: 'log', classes })).notes;
  expect(notes('rate')).toContain(CHARTS.en.classColors);
  expect(notes('total')).not.toContain(CHARTS.en.classColors);
});

test('a chart of real figures says nothing of estimates, nor of what estimates rest on', () => {
  const chart = drawn(distributionChart(real(), LINEAR));
  expect(chart.sources).toEqual([OWN_SALES]);
  expect(chart.statuses).toEqual(['own']);
});

test('a county without a value is counted in words and is NA in the table', () => {
  const lacking = real({}, ({ estimates }) => (estimates.sales!.value[0]![1] = null));
  const chart = drawn(distributionChart(lacking, LINEAR));
  expect(chart.notes.join(' ')).toContain(
    'Counties without a value, which are not in the chart: 1.',
  );
  expect(chart.placesOf(lacking.counties[1]!)).toEqual([]);
  const { header, rows } = chart.table();
  const row = rows.find(([id]) => id === '520102')!;
  expect(row[header.indexOf('value')]).toBeNull();
  expect(row[header.indexOf('status')]).toBe('not published');
});

test('a half-year without figures has no chart and says so', () => {
  const none = input({ periodIndex: 2 });
  for (const chart of [distributionChart(none, LINEAR), lorenzChart(none)]) {
    expect(why(chart)).toBe(CHARTS.en.noValue('Online sales', 'first half of 2019'));
  }
});

test('a ranking breaks where nothing was published and says which half-year', () => {
  const chart = drawn(rankingChart(real({ periodIndex: 1 }), { by: 'total', most: 2 }));
  expect(chart.summary).toBe('First in the second half of 2018: Ding County and Bing County.');
  expect(chart.notes).toContain('Not published, so the lines break: first half of 2019.');
  expect(chart.places.map(({ key, y }) => `${key}: ${y}`)).toEqual([
    '530102 0: 1',
    '530102 1: 1',
    '530101 0: 2',
    '530101 1: 2',
  ]);
  expect(chart.table().rows).toHaveLength(6);
});

test('a county beyond the first stands below them and says its place', () => {
  const given = real();
  const chart = drawn(rankingChart(given, { by: 'total', most: 2 }));
  const [place] = chart.placesOf(given.counties[0]!);
  expect(place).toMatchObject({ x: '2018H1', y: 3 });
  expect(place!.say()).toMatch(/^first half of 2018 · no\. 4 of 4 · Jia County/);
});

test('a ranking of figures with ranges says between which places they leave a county, and ends in a table', () => {
  const estimated = squareAtlas();
  const sales = ownSales(estimated, [0]);
  const figures = sales.figures.map((figure) => ({
    ...figure,
    range: [figure.amount * 0.7, figure.amount * 1.3] as const,
  }));
  const atlas = withOwn(estimated, [{ ...sales, figures }]);
  const chart = drawn(rankingChart({ ...input(), atlas }, { by: 'total', most: 4 }));
  expect(chart.notes).toContain(CHARTS.en.rankSpans);
  expect(chart.summary).toContain('Ding County (by its range 1 to 2)');
  expect(chart.places[0]!.say()).toContain('no. 1 of 4 (by its range 1 to 2)');
  const { header, rows } = chart.table();
  expect(rows.some((row) => row[header.indexOf('low')] !== null)).toBe(true);
});

test('a ranking of real figures leaves out half-years that are estimated', () => {
  const estimated = squareAtlas();
  const atlas = withOwn(estimated, [ownSales(estimated, [0])]);
  const chart = drawn(rankingChart({ ...input(), atlas }, { by: 'total', most: 2 }));
  expect(chart.statuses).not.toContain('modelled');
  expect(chart.places.map(({ key }) => key)).toEqual(['530102 0', '530101 0']);
});

test('figures of a layer of the reader’s own are known, though not all counties have one', () => {
  const estimated = squareAtlas();
  const sales = ownSales(estimated, [0, 1]);
  const figures = sales.figures.filter(({ county }) => county !== '520101');
  const atlas = withOwn(estimated, [{ ...sales, indicator: null, name: '培训', figures }]);
  const given = { ...input(), atlas, layer: OWN_SALES } as const;
  const ranking = drawn(rankingChart(given, { by: 'total', most: 4 }));
  expect(ranking.summary).toContain('Ding County, Bing County, and Yi County');
  for (const chart of [ranking, drawn(lorenzChart(given))]) {
    expect(chart.title).not.toContain('as estimated');
    expect(chart.notes).not.toContain(CHARTS.en.noPlaces);
    expect(chart.notes.join()).toContain('Counties without a value');
    expect(chart.placesOf(atlas.counties[0]!)).toEqual([]);
    expect(chart.placesOf(atlas.counties[3]!)).not.toEqual([]);
  }
});

test('estimates are not ranked: they are counted above amounts, and no county has a place', () => {
  const given = input();
  const chart = drawn(rankingChart(given, { by: 'total', most: 2 }));
  expect(chart.title).toBe(
    'Online sales as estimated, first half of 2018: how many counties are above an amount',
  );
  expect(chart.notes).toContain(CHARTS.en.noPlaces);
  expect(chart.statuses).toEqual(['modelled']);
  expect(chart.places).toEqual([]);
  for (const county of given.counties) expect(chart.placesOf(county)).toEqual([]);
  const { header, rows } = chart.table();
  expect(header).toEqual([
    expect.anything(),
    'counties above the amount',
    CHARTS.en.bandLow,
    CHARTS.en.bandHigh,
  ]);
  const numbers = rows as number[][];
  for (const [amount, count, low, high] of numbers) {
    expect(amount).toBeGreaterThan(0);
    expect(low).toBeLessThanOrEqual(count!);
    expect(high).toBeGreaterThanOrEqual(count!);
  }
  // Two of the four are expected to be above what lies between the second and the third.
  const [, half] = numbers.find(([amount]) => amount! > 24e6)!;
  expect(half).toBeCloseTo(2, 0);
  expect(numbers.map(([, count]) => count)).toEqual(
    numbers.map(([, count]) => count!).sort((a, b) => b - a),
  );
});

test('a release that does not say how counties scatter has no believed curves', () => {
  const old = input({}, ({ estimates }) => delete estimates.sales!.sigma);
  expect(why(rankingChart(old, { by: 'total', most: 4 }))).toBe(CHARTS.en.noSpread);
  expect(why(lorenzChart(old))).toBe(CHARTS.en.noSpread);
  expect(why(distributionChart(old, LINEAR))).toBe(CHARTS.en.noSpread);
});

test('a Lorenz curve of real figures states their Gini coefficient, and where each county stands', () => {
  const chart = drawn(lorenzChart(real()));
  expect(chart.title).toBe(
    'Online sales, first half of 2018: Gini coefficient 0.25 among counties',
  );
  expect(chart.notes).toContain(CHARTS.en.giniFormula);
  expect(chart.places.at(-1)).toMatchObject({ county: '530102', x: 1, y: 1 });
});

test('a Lorenz curve of estimates is the one that is expected, more unequal than the estimates, without places', () => {
  const given = input();
  const chart = drawn(lorenzChart(given));
  expect(chart.title).toContain('Online sales as estimated, first half of 2018');
  expect(chart.title).toMatch(/Gini coefficient about 0.2[56] .*four chances in five 0.20–0.31/);
  expect(chart.notes).toContain(CHARTS.en.noPlaces);
  expect(chart.statuses).toEqual(['modelled']);
  expect(chart.places).toEqual([]);
  for (const county of given.counties) expect(chart.placesOf(county)).toEqual([]);
  const numbers = chart.table().rows as number[][];
  for (const [, amount, low, high] of numbers) {
    expect(low).toBeLessThanOrEqual(amount!);
    expect(high).toBeGreaterThanOrEqual(amount!);
  }
  expect(numbers.some(([, , low, high]) => high! - low! > 0.05)).toBe(true);
});

test('changes below zero have no Gini coefficient and say why', () => {
  const falling = real({}, ({ estimates }) => (estimates.sales!.value[1]![0] = 1e6));
  expect(why(lorenzChart({ ...falling, at: CHANGE }))).toBe(
    CHARTS.en.noLorenz(CHARTS.en.whyNoLorenz.negative),
  );
});

test('changes of estimates are not known, so there is no chart of them', () => {
  const given = { ...input(), at: CHANGE };
  const none =
    'Online sales, first half of 2018 → second half of 2018: neither published nor estimated, so there is no chart.';
  for (const chart of [
    distributionChart(given, LINEAR),
    lorenzChart(given),
    rankingChart(given, { by: 'total', most: 4 }),
  ])
    expect(why(chart)).toBe(none);
});

test('provinces stand by total or by name, those of an estimate by name alone, and parts of a province say so', () => {
  const names = (order: 'total' | 'name', of = real({ language: 'zh' })) =>
    drawn(provincesChart(of, { order }))
      .table()
      .rows.map(([id]) => id);
  expect(names('total')).toEqual([...Array(3).fill('530000'), ...Array(3).fill('520000')]);
  expect(names('name')).toEqual([...Array(3).fill('520000'), ...Array(3).fill('530000')]);
  const estimates = input({ language: 'zh' });
  expect(names('total', estimates)).toEqual(names('name', estimates));
  const { summary, title } = drawn(provincesChart(input(), { order: 'total' }));
  expect(summary).toBe(CHARTS.en.provincesEstimated);
  expect(title).toContain('Online sales (estimate)');
  const parts = drawn(provincesChart(input({ most: 3 }), { order: 'total' }));
  expect(parts.notes).toContain(CHARTS.en.parts('Yunnan'));
});

test('what must not be summed has no sums by province', () => {
  const apart = input({}, ({ indicators }) => (indicators[0]!.additive = false));
  expect(why(provincesChart(apart, { order: 'total' }))).toBe(CHARTS.en.noSum('Online sales'));
});

test('a county shows its province among the small multiples', () => {
  const given = input();
  const chart = drawn(provincesChart(given, { order: 'total' }));
  const places = chart.placesOf(given.counties[0]!);
  expect(places.map(({ key }) => key)).toEqual(['520000 0', '520000 1']);
  expect(chart.facetOf!(places[0]!, 600)).toEqual({ fx: 0, fy: 0 });
  const { range } = sumValue(given.atlas, 'sales', given.counties.slice(0, 2), '2018H1');
  expect(places[0]!.rangeY).toEqual(range);
});

test('no scatter is offered or drawn of estimates', () => {
  expect(variablesOf(input().atlas)).toEqual(['population']);
  const choice = { x: 'population', y: 'sales total', scaling: 'log' } as const;
  expect(why(scatterChart(input(), choice))).toBe(CHARTS.en.notCompared('Online sales'));
});

test('a scatter of figures leaves out the counties that are estimated, and says so', () => {
  const own = ownSales(squareAtlas());
  const figures = own.figures.filter(({ county }) => county !== '520101');
  const atlas = withOwn(squareAtlas(), [{ ...own, figures }]);
  expect(variablesOf(atlas)).toContain('sales total');
  const choice = { x: 'population', y: 'sales total', scaling: 'log' } as const;
  const chart = drawn(scatterChart({ ...input(), atlas }, choice));
  expect(chart.places.map(({ county }) => county)).toEqual(['520102', '530101', '530102']);
  expect(chart.notes).toContain(CHARTS.en.estimatesLeft);
  expect(chart.statuses).toEqual(['reported', 'own']);
});

test('a chart of context says that its figures are not verified, and one of own figures that they are own', () => {
  const atlas = withContext(squareAtlas(), contextProduct());
  const context = { ...input({ periodIndex: 1 }), atlas, layer: 'context-bank-loans' };
  const chart = drawn(distributionChart(context, LINEAR));
  expect(chart.statuses).toEqual(['reported', 'unverified']);
  expect(chart.title).toMatch(/, 2018: distribution$/);
  expect(chart.places[0]!.say()).toContain(' · reported · unverified · ');
  const { header, rows } = chart.table();
  const cells = rows.map((row) => row[header.indexOf('status')]);
  expect(cells).toContain('reported · unverified');
  expect(drawn(lorenzChart(real())).statuses).toEqual(['own']);
});

test('the data of a chart have the letters of pinned counties', () => {
  const { header, rows } = drawn(
    distributionChart({ ...real(), pinned: ['530101', '520101'] }, LINEAR),
  ).table();
  const at = header.indexOf('letter');
  expect(rows.map((row) => row[at])).toEqual(['B', null, 'A', null]);
});

import { expect, test } from 'vitest';
import type { AtlasProduct } from '../../data/product.ts';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import { colorScale } from '../core/statistics/class-scale.ts';
import { THEMES } from '../core/theme/theme.ts';
import { CHARTS } from '../i18n/messages/charts.ts';
import { isChart, type Chart, type ChartInput, type NoChart } from './chart.ts';
import { distributionChart } from './distribution.ts';
import { lorenzChart } from './lorenz.ts';
import { provincesChart } from './provinces.ts';
import { rankingChart } from './ranking.ts';
import { scatterChart } from './scatter.ts';

const LINEAR = { by: 'total', scaling: 'linear' } as const;

/** Sales of the four squares in a half-year; 10, 20, 30 and 40 million in the first. */
function input(
  { periodIndex = 0, language = 'en' as 'zh' | 'en', most = 4 } = {},
  change?: (product: AtlasProduct) => void,
): ChartInput {
  const atlas = squareAtlas(change);
  const at = { reading: { kind: 'period' }, periodIndex } as const;
  const counties = atlas.counties.slice(0, most);
  return { atlas, layer: 'sales', counties, at, language, theme: THEMES.light };
}

function drawn(chart: Chart | NoChart): Chart {
  if (!isChart(chart)) throw new Error(`got no chart (${chart.why}), expected one`);
  return chart;
}

const why = (chart: Chart | NoChart) => (isChart(chart) ? 'a chart' : chart.why);

test('a distribution says least, median and most, and where each county stands', () => {
  const chart = drawn(distributionChart(input(), LINEAR));
  expect(chart.summary).toBe(
    'Least ≈\u00a010 million yuan, median ≈\u00a025 million yuan, most ≈\u00a040 million yuan (Ding County).',
  );
  expect(chart.places.map(({ county, x }) => [county, x])).toEqual([
    ['520101', 10e6],
    ['520102', 20e6],
    ['530101', 30e6],
    ['530102', 40e6],
  ]);
  expect(chart.places[0]!.rangeX).toEqual([8e6, 12e6]);
  expect(chart.places[0]!.say()).toMatch(
    /^Jia County · Guizhou: .*10 million yuan \(range .*estimate · counties from 10 million to under 20 million: 1$/,
  );
});

test('the classes of the map colour rates alone', () => {
  const classes = colorScale([200], ['#111111', '#222222']);
  const notes = (by: 'total' | 'rate') =>
    drawn(distributionChart(input(), { by, scaling: 'log', classes })).notes[0];
  expect(notes('rate')).toBe(CHARTS.en.classColors);
  expect(notes('total')).toBe(CHARTS.en.oneColor);
});

test('a county without a value is counted in words and is NA in the table', () => {
  const lacking = input({}, ({ estimates }) => (estimates.sales!.value[0]![1] = null));
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
  const chart = drawn(rankingChart(input({ periodIndex: 2 }), { by: 'total', most: 2 }));
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
  const given = input();
  const chart = drawn(rankingChart(given, { by: 'total', most: 2 }));
  const [place] = chart.placesOf(given.counties[0]!);
  expect(place).toMatchObject({ x: '2018H1', y: 3 });
  expect(place!.say()).toMatch(/^first half of 2018 · no\. 4 of 4 · Jia County/);
});

test('a ranking says how many neighbours have overlapping ranges', () => {
  const notes = (low: number) => {
    const given = input({}, ({ estimates }) => (estimates.sales!.low[0]![3] = low));
    return drawn(rankingChart(given, { by: 'total', most: 4 })).notes.join(' ');
  };
  // Bing reaches 36 million, Yi 24 and Jia 12; they begin at 24, 16 and 8.
  expect(notes(35e6)).toContain('Of 3 pairs of neighbours in this order, 2 have');
  expect(notes(37e6)).toContain('Of 3 pairs of neighbours in this order, 1 have');
});

test('an order that never changes is said to come from the estimate', () => {
  expect(drawn(rankingChart(input(), { by: 'total', most: 4 })).notes).toContain(
    CHARTS.en.rankingSame,
  );
  const swapped = input({}, ({ estimates }) => estimates.sales!.value[1]!.reverse());
  const { notes } = drawn(rankingChart(swapped, { by: 'total', most: 4 }));
  expect(notes).not.toContain(CHARTS.en.rankingSame);
  expect(notes).not.toContain(CHARTS.en.rankingAlmost);
});

test('a Lorenz curve states its Gini coefficient as a property of the estimate, with no range', () => {
  const chart = drawn(lorenzChart(input()));
  expect(chart.title).toContain('Gini coefficient 0.25');
  expect(chart.notes[0]).toContain('property of the estimate');
  expect(chart.notes[0]).toContain('A γ=1, and B γ=2'.replace(',', ''));
  expect(chart.notes).toContain(CHARTS.en.giniRange);
  expect(chart.places.at(-1)).toMatchObject({ county: '530102', x: 1, y: 1 });
});

test('changes below zero have no Gini coefficient and say why', () => {
  const reading = { kind: 'change', from: 'half', measure: 'difference' } as const;
  const falling = input({}, ({ estimates }) => (estimates.sales!.value[1]![0] = 1e6));
  expect(why(lorenzChart({ ...falling, at: { reading, periodIndex: 1 } }))).toBe(
    CHARTS.en.noLorenz(CHARTS.en.whyNoLorenz.negative),
  );
});

test('provinces stand by total or by name, and parts of a province say so', () => {
  const names = (order: 'total' | 'name') =>
    drawn(provincesChart(input({ language: 'zh' }), { order }))
      .table()
      .rows.map(([id]) => id);
  expect(names('total')).toEqual([...Array(3).fill('530000'), ...Array(3).fill('520000')]);
  expect(names('name')).toEqual([...Array(3).fill('520000'), ...Array(3).fill('530000')]);
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
  expect(chart.facetOf!(places[0]!, 600)).toEqual({ fx: 1, fy: 0 });
  expect(places[0]!.rangeY).toEqual([28e6, 33e6]);
});

test('a scatter of estimates says that its correlation is built in', () => {
  const chart = drawn(scatterChart(input(), { x: 'sales rate', y: 'sales total', scaling: 'log' }));
  expect(chart.summary).toBe('4 counties, rank correlation (Spearman) 1.00.');
  expect(chart.notes).toContain(CHARTS.en.builtIn);
  expect(chart.statuses).toEqual(['modelled']);
});

test('a scatter with the population tells the census from the estimate', () => {
  const chart = drawn(scatterChart(input(), { x: 'population', y: 'sales total', scaling: 'log' }));
  expect(chart.statuses).toEqual(['reported', 'modelled']);
  expect(chart.summary).toBe(CHARTS.en.noRho('4'));
  expect(chart.table().rows).toHaveLength(8);
});

test('a scatter of estimates that have not come says so', () => {
  const { why: reason } = scatterChart(input(), {
    x: 'loans total',
    y: 'sales total',
    scaling: 'log',
  }) as NoChart;
  expect(reason).toBe(CHARTS.en.coming('MYbank loans'));
});

import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { programmeProduct } from '../../../tests/fixtures/layer-products.ts';
import type { Figure } from '../../core/atlas/layer-products.ts';
import FigureSeries from './FigureSeries.svelte';

/** Renders a metric of the product with its figures, each of them changed. */
async function renderSeries(id: string, known: Partial<Figure> = {}) {
  const { store } = await loadedStore();
  const { metrics, figures } = programmeProduct();
  const screen = await render(FigureSeries, {
    store,
    metric: metrics.find((metric) => metric.id === id)!,
    figures: figures
      .filter(({ metric }) => metric === id)
      .map((figure) => ({ ...figure, ...known })),
  });
  return { store, screen };
}

/** The cells of the table, row by row. */
function cells(container: HTMLElement): string[][] {
  const words = ({ textContent }: Element) => textContent.replace(/\s+/g, ' ').trim();
  return [...container.querySelectorAll('tbody tr')].map((row) => [...row.children].map(words));
}

/** How the bars of the charts are known, in the order of time. */
const signs = (container: HTMLElement) =>
  [...container.querySelectorAll('[role=img] .sign')].map(({ classList }) => classList[1]);
const numbers = (container: HTMLElement) =>
  [...container.querySelectorAll('[role=img] span')].map(({ textContent }) =>
    textContent.replace('\u00a0', ' '),
  );

test('the chart has a bar with its number for each national figure, and an outline for the gap', async () => {
  const { screen } = await renderSeries('sales');
  const name = 'Sales: 2 national figures, all in the table below · Not published: 2019 H1';
  await expect.element(screen.getByRole('img', { name })).toBeVisible();
  expect(signs(screen.container)).toEqual(['reported', 'reported', 'missing']);
  expect(numbers(screen.container)).toEqual(['100 m', '200 m']);
  expect(screen.container.querySelector('[title^="first half of 2019"]')).toHaveAttribute(
    'title',
    'first half of 2019 · not published',
  );
});

test.each([
  [{}, 'reported'],
  [{ status: 'derived' }, 'derived'],
  [{ confidence: 'unverified' }, 'unverified'],
  [{ status: 'derived', confidence: 'unverified' }, 'unverified'],
] as const)('a bar of %o has the sign of %s', async (known, sign) => {
  const { screen } = await renderSeries('trees', known);
  expect(signs(screen.container)).toEqual([sign, sign]);
});

test('a floor goes on upwards, and its number says so', async () => {
  const { screen } = await renderSeries('trees', { bound: 'lower' });
  const [bar] = screen.container.querySelectorAll('[role=img] .sign');
  expect(getComputedStyle(bar!, '::before').content).toBe('""');
  expect(numbers(screen.container)).toEqual(['>50 m', '>90 m']);
});

/** Where a bar stands, how high it is, and between what its whisker lies. */
function placeOf(bar: HTMLElement) {
  const { top, bottom } = bar.getBoundingClientRect();
  const line = bar.querySelector('u')!.getBoundingClientRect();
  return { foot: bottom, value: bottom - top, low: bottom - line.bottom, high: bottom - line.top };
}

test('a range is a line between its ends, on the scale of the bars', async () => {
  const { screen } = await renderSeries('trees', { range: [45e6, 18e7], status: 'derived' });
  const bars = [...screen.container.querySelectorAll<HTMLElement>('[role=img] .sign')];
  const first = placeOf(bars[0]!);
  const last = placeOf(bars[1]!);
  expect(first.foot).toBe(last.foot);
  expect(last.high / last.value).toBeCloseTo(2, 1);
  expect(first.low / first.value).toBeCloseTo(0.9, 1);
});

test('what sources contradict each other on stands side by side, above the chart and in it', async () => {
  const { screen } = await renderSeries('visited');
  const article = screen.getByRole('article');
  await expect.element(article.getByText('sources disagree').first()).toBeVisible();
  await expect.element(article.getByText('over 100 counties').first()).toBeVisible();
  await expect.element(article.getByText('about 100 counties').first()).toBeVisible();
  expect(signs(screen.container)).toEqual(['reported', 'reported']);
  expect(numbers(screen.container)).toEqual(['>100 / ≈100']);
});

test('the latest figure stands beside it with its date', async () => {
  const { screen } = await renderSeries('trees');
  await expect.element(screen.getByText('90 million trees').first()).toBeVisible();
  await expect.element(screen.getByText('Latest: first half of 2019')).toBeVisible();
});

test('the table has every figure and every gap, and both can be asked for', async () => {
  const { store, screen } = await renderSeries('sales');
  expect(cells(screen.container)).toEqual([
    ['first half of 2018', '100 million yuan reported'],
    ['second half of 2018', '200 million yuan reported'],
    ['first half of 2019', 'not published'],
  ]);
  await screen.getByText('All figures (2)').click();
  await screen.getByRole('button', { name: 'not published' }).click();
  expect(store.session.claim).toEqual({ kind: 'national', indicator: 'sales', period: '2019H1' });
});

test('figures that contradict each other stand under one heading', async () => {
  const { screen } = await renderSeries('visited');
  expect(cells(screen.container)).toEqual([
    ['sources disagree'],
    ['June 30, 2018', 'over 100 counties reported'],
    ['June 30, 2018', 'about 100 counties reported'],
  ]);
});

test('a fact has no chart; a figure of a place names it', async () => {
  const { screen } = await renderSeries('standard');
  await expect.element(screen.getByRole('img')).not.toBeInTheDocument();
  expect(cells(screen.container)).toEqual([
    ['June 30, 2018', 'Jia County, Guizhou', '一藤两瓜 reported'],
  ]);
});

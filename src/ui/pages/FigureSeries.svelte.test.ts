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

const pointsIn = (container: HTMLElement) => container.querySelectorAll('svg circle');
const joinsIn = (container: HTMLElement) => container.querySelectorAll('svg .join');

test('the chart has a point for each national figure, joins neighbours and hatches the gap', async () => {
  const { screen } = await renderSeries('sales');
  const name = 'Sales: 2 national figures, all in the table below';
  await expect.element(screen.getByRole('img', { name })).toBeVisible();
  expect(pointsIn(screen.container)).toHaveLength(2);
  expect(joinsIn(screen.container)).toHaveLength(1);
  expect(screen.container.querySelector('rect title')?.textContent).toBe(
    'first half of 2019 · not published',
  );
  await expect.element(screen.getByText('Not published: 2019 H1')).toBeVisible();
});

test('what is half-years apart is not joined', async () => {
  const { screen } = await renderSeries('trees');
  expect(pointsIn(screen.container)).toHaveLength(2);
  expect(joinsIn(screen.container)).toHaveLength(0);
});

test('an unverified point is hollow and what leads to it is dashed', async () => {
  const { screen } = await renderSeries('sales', { confidence: 'unverified' });
  const [point] = pointsIn(screen.container);
  expect(getComputedStyle(point!).strokeDasharray).not.toBe('none');
  expect(getComputedStyle(joinsIn(screen.container)[0]!).strokeDasharray).not.toBe('none');
});

test('a floor has an arrow, and a derived point its sign', async () => {
  const signs = async (known: Partial<Figure>) => {
    const { screen } = await renderSeries('trees', known);
    const count = screen.container.querySelectorAll('svg g path').length;
    await screen.unmount();
    return count;
  };
  expect(await signs({})).toBe(0);
  expect(await signs({ bound: 'lower' })).toBe(2);
  expect(await signs({ status: 'derived' })).toBe(2);
  expect(await signs({ bound: 'lower', status: 'derived' })).toBe(4);
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
  expect(screen.container.querySelector('svg')).toBeNull();
  expect(cells(screen.container)).toEqual([
    ['June 30, 2018', 'Jia County, Guizhou', '一藤两瓜 reported'],
  ]);
});

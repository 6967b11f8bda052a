import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { programmeProduct } from '../../../tests/fixtures/layer-products.ts';
import type { Figure } from '../../core/atlas/layer-products.ts';
import FigureText from './FigureText.svelte';

/** Renders a figure of the product after a change to it. */
async function renderFigure(id: string, known: Partial<Figure> = {}, language?: 'zh' | 'en') {
  const { store } = await loadedStore({ language });
  const { figures, metrics } = programmeProduct();
  const figure = { ...figures.find((figure) => figure.id === id)!, ...known };
  const metric = metrics.find(({ id }) => id === figure.metric)!;
  return { store, screen: await render(FigureText, { store, figure, metric }) };
}

test.each([
  ['zh', '超过5000万棵', '公布'],
  ['en', 'over 50 million trees', 'reported'],
] as const)('a figure in %s has bound, unit and status', async (language, amount, status) => {
  const { screen } = await renderFigure('trees-2018h1', { bound: 'lower' }, language);
  await expect.element(screen.getByText(amount, { exact: true })).toBeVisible();
  await expect.element(screen.getByText(status, { exact: true })).toBeVisible();
});

test('its status asks where it comes from', async () => {
  const { store, screen } = await renderFigure('trees-2018h1');
  await screen.getByRole('button', { name: 'reported' }).click();
  expect(store.session.claim).toEqual({ kind: 'figure', id: 'trees-2018h1' });
});

test('what is unverified says so, and nothing else does', async () => {
  const { screen } = await renderFigure('trees-2018h1', { confidence: 'unverified' });
  await expect.element(screen.getByText('unverified', { exact: true })).toBeVisible();
  await screen.unmount();
  const { screen: other } = await renderFigure('trees-2018h1');
  await expect.element(other.getByText('unverified', { exact: true })).not.toBeInTheDocument();
});

test('a figure in words is Chinese in the English page', async () => {
  const { screen } = await renderFigure('standard-1');
  await expect.element(screen.getByText('一藤两瓜')).toHaveAttribute('lang', 'zh-Hans');
});

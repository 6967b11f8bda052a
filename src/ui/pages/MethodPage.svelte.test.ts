import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { AtlasProduct } from '../../../data/product.ts';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { pathOf } from '../../../tests/fixtures/release.ts';
import { METHOD } from '../../i18n/messages/method.ts';
import MethodPage from './MethodPage.svelte';

/** One county passes 100 million in all of 2018. */
function published(count: number) {
  return ({ indicators, national, inputs }: AtlasProduct) => {
    const indicator = 'counties-over-100m';
    indicators.push({ ...indicators[0]!, id: indicator, unit: 'counties' });
    national.push({ ...national[0]!, indicator, value: 0, bound: 'exact' });
    inputs.push({ ...national[0]!, indicator, period: '2018FY', value: count });
  };
}

async function renderPage(options: Parameters<typeof loadedStore>[0] = {}) {
  const { store } = await loadedStore({ change: published(1), ...options });
  const onClose = vi.fn(() => void screen.unmount());
  const screen = await render(MethodPage, { store, onClose });
  return { store, onClose, screen };
}

test.each(['zh', 'en'] as const)(
  'the page in %s tells every step of the recipe',
  async (language) => {
    const { screen } = await renderPage({ language });
    const page = screen.getByRole('dialog', { name: METHOD[language].title });
    for (const [, what] of METHOD[language].steps) {
      await expect.element(page.getByText(what!, { exact: true })).toBeVisible();
    }
  },
);

test('each weight stands with its exponent', async () => {
  const { screen } = await renderPage();
  const table = screen.getByRole('table', { name: 'Weights and γ' });
  await expect.element(table.getByRole('row', { name: 'B 2' })).toBeVisible();
});

test('the test counts in the atlas, and stands beside what was published', async () => {
  const { screen } = await renderPage();
  const row = screen.getByRole('row', { name: 'all of 2018 (left aside)' });
  await expect.element(row).toHaveTextContent('≈ 1 counties');
  await expect.element(row).toHaveTextContent('range 1 counties');
  await expect.element(row).toHaveTextContent('over 1 counties');
  await expect.element(screen.getByText(METHOD.en.above)).toBeVisible();
});

test('an estimate below the published floor contradicts it', async () => {
  const { screen } = await renderPage({ change: published(3) });
  await expect.element(screen.getByText(METHOD.en.below)).toBeVisible();
});

test('without a published count nothing is concluded', async () => {
  const { screen } = await renderPage({ change: () => {} });
  const row = screen.getByRole('row', { name: 'all of 2018 (left aside)' });
  await expect.element(row).toHaveTextContent('not published');
  await expect.element(screen.getByText(METHOD.en.above)).not.toBeInTheDocument();
});

test('a published number can be asked for', async () => {
  const { store, screen } = await renderPage();
  const row = screen.getByRole('row', { name: 'all of 2018 (left aside)' });
  await row.getByRole('button', { name: 'reported' }).click();
  expect(store.session.claim).toEqual({
    kind: 'national',
    indicator: 'counties-over-100m',
    period: '2018FY',
  });
});

test('the other layers say how they fit once their estimates are there', async () => {
  const { screen } = await renderPage();
  await expect.element(screen.getByText('Too high in every county')).toBeVisible();
});

test('the flows say how many hubs are from memory', async () => {
  const { screen } = await renderPage();
  await expect.element(screen.getByText(METHOD.en.flowsHubs('0', '1'))).toBeVisible();
});

test('what is from memory is counted', async () => {
  const { screen } = await renderPage();
  await expect.element(screen.getByText(METHOD.en.unverifiedAreas('1'))).toBeVisible();
});

test('products that cannot be loaded leave the rest standing', async () => {
  const { store, served } = await loadedStore();
  for (const name of ['estimates', 'network']) served.files.delete(pathOf(name));
  const screen = await render(MethodPage, { store, onClose: () => {} });
  await expect.element(screen.getByRole('alert')).toHaveLength(2);
  await expect.element(screen.getByRole('table', { name: 'Weights and γ' })).toBeVisible();
});

test('Escape closes the page', async () => {
  const { onClose } = await renderPage();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
});

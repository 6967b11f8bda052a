import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { NO_FILTER } from '../../core/view/filter.ts';
import FilterChips from './FilterChips.svelte';

async function renderChips(hash: string, language: 'zh' | 'en' = 'en') {
  const { store } = await loadedStore({ hash, language });
  return { store, screen: await render(FilterChips, { store }) };
}

test('every condition is a chip that takes itself off', async () => {
  const { store, screen } = await renderChips(
    'prov=52,5301&area=wumeng&left=2017&key=yes&total=5e6..&within=103,29;107,29;107,33;103,33',
  );
  const texts = ['Guizhou', '西州', 'Wumeng Mountains', 'key county', 'batch of 2017'];
  for (const text of [...texts, 'Online sales (estimate) ≥ 5 million yuan', 'inside the outline']) {
    await expect.element(screen.getByRole('button', { name: `Take off: ${text}` })).toBeVisible();
  }
  await screen.getByRole('button', { name: 'Take off: Guizhou' }).click();
  expect(store.filter.places).toEqual(['530100']);
  await screen.getByRole('button', { name: 'Take off: key county' }).click();
  expect(store.filter.keyCounty).toBeNull();
  await screen.getByRole('button', { name: 'Clear the filter' }).click();
  expect(store.filter).toEqual(NO_FILTER);
  await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
});

test('an empty result names what stands in the way, and how many come back without it', async () => {
  const { store, screen } = await renderChips('prov=52&left=2016,2019', 'zh');
  await expect.element(screen.getByText('没有县同时符合这些条件')).toBeVisible();
  await screen.getByRole('button', { name: '去掉“贵州”：1个县' }).click();
  expect(store.counties).toHaveLength(1);
});

test('a condition that no county meets is named', async () => {
  const { screen } = await renderChips('left=2016');
  await expect.element(screen.getByText('No county meets “batch of 2016”')).toBeVisible();
});

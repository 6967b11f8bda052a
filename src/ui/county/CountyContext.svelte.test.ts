import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { pathOf } from '../../../tests/fixtures/release.ts';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { CONTEXT } from '../../i18n/messages/context.ts';
import CountyContext from './CountyContext.svelte';

async function renderContext(id: string) {
  const { store, served } = await loadedStore();
  await store.loadProduct('context');
  const county = store.atlas!.countyById.get(id)!;
  return { served, screen: await render(CountyContext, { store, county }) };
}

test('the figures of a county stand by year, marked as unverified, with their source', async () => {
  const { served, screen } = await renderContext('520101');
  await expect.element(screen.getByRole('row', { name: '2018 2 billion yuan' })).toBeVisible();
  await expect.element(screen.getByRole('row', { name: '2018 9,000 yuan' })).toBeVisible();
  await expect.element(screen.getByText('unverified')).toBeVisible();
  await expect.element(screen.getByRole('link')).toBeVisible();
  expect(served.asked.filter((path) => path === pathOf('context'))).toHaveLength(1);
});

test('a doubtful figure is told as set aside, and a gap as one', async () => {
  const { screen } = await renderContext('530102');
  await expect
    .element(screen.getByText(CONTEXT.en.doubtful('40 million yuan', 'jump')))
    .toBeVisible();
  await expect.element(screen.getByText(CONTEXT.en.none)).toBeVisible();
});

import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import CountyListing from './CountyListing.svelte';

async function renderListing(id: string, options: Parameters<typeof loadedStore>[0] = {}) {
  const { store } = await loadedStore(options);
  const county = store.atlas!.countyById.get(id)!;
  return { store, screen: await render(CountyListing, { store, county }) };
}

test('what the list says of the county is told', async () => {
  const { screen } = await renderListing('520101');
  for (const text of [
    'Population in the 2020 census: 100,000',
    'Left the list with the batch of 2017, by announcement of June 20, 2018',
    'Contiguous area: Wumeng Mountains',
    'Three areas: Not in the three areas',
    'Key county of 2012: yes',
  ]) {
    await expect.element(screen.getByText(text)).toBeVisible();
  }
  await expect.element(screen.getByText('unverified')).not.toBeInTheDocument();
});

test('what rests on recollection is marked as unverified', async () => {
  const { screen } = await renderListing('530102', { language: 'zh' });
  await expect.element(screen.getByText('片区: 滇西边境山区')).toBeVisible();
  await expect.element(screen.getByText('未核实')).toHaveLength(3);
});

test('two rows of the list that share the county are both named', async () => {
  const { screen } = await renderListing('530102');
  await expect.element(screen.getByText('丁县、戊县')).toHaveAttribute('lang', 'zh-Hans');
});

test('the year of leaving asks for its sources', async () => {
  const { store, screen } = await renderListing('520101');
  const left = screen.getByRole('listitem').filter({ hasText: 'Left the list' });
  await left.getByRole('button', { name: 'reported' }).click();
  expect(store.session.claim).toEqual({ kind: 'listing', county: '520101' });
});

test('a population that is not known is left out', async () => {
  const { screen } = await renderListing('520102', {
    change: ({ counties }) => (counties.population[1] = null),
  });
  await expect.element(screen.getByText(/Population/)).not.toBeInTheDocument();
});

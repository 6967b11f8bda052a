import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import CountyNetwork from './CountyNetwork.svelte';

async function renderNetwork(id: string) {
  const { store } = await loadedStore();
  await store.loadProduct('network');
  const county = store.atlas!.countyById.get(id)!;
  const network = store.products.network!;
  return { store, screen: await render(CountyNetwork, { store, county, network }) };
}

test('parcels, hub and warehouse are told as a scenario', async () => {
  const { screen } = await renderNetwork('530102');
  await expect.element(screen.getByText(/Scenario of the first half of 2018/)).toBeVisible();
  const facts = screen.getByRole('definition');
  await expect.element(facts.nth(0)).toHaveTextContent('≈ 40 parcels');
  await expect.element(facts.nth(1)).toHaveTextContent('Hub east');
  await expect.element(facts.nth(2)).toHaveTextContent('among the 2 of the scenario');
  await expect.element(screen.getByText('A scenario, not a fact')).toBeVisible();
  for (const fact of facts.all()) await expect.element(fact).toHaveTextContent('estimate');
});

test('a county without a warehouse in the scenario says so', async () => {
  const { screen } = await renderNetwork('520101');
  await expect
    .element(screen.getByRole('definition').last())
    .toHaveTextContent('not among the 2 of the scenario');
});

test('the parcels ask where they come from', async () => {
  const { store, screen } = await renderNetwork('530102');
  await screen.getByRole('button', { name: /40 parcels/ }).click();
  expect(store.session.claim).toEqual({ kind: 'flow', at: 'county', id: '530102' });
});

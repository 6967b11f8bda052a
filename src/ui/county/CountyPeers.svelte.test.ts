import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { NO_FILTER } from '../../core/view/filter.ts';
import { COUNTY_CARD } from '../../i18n/messages/county-card.ts';
import CountyPeers from './CountyPeers.svelte';

const words = COUNTY_CARD.en;

async function renderPeers(id: string, hash = `county=${id}`) {
  const { store } = await loadedStore({ hash });
  const screen = await render(CountyPeers, { store, id, name: 'Jia County' });
  return { store, screen };
}

test('neighbours are counted, and named on demand; a name opens its county', async () => {
  const { store, screen } = await renderPeers('520101');
  const chip = screen.getByRole('button', { name: `${words.peerGroup.neighbors} 2` });
  const bing = screen.getByRole('button', { name: 'Bing County' });
  await expect.element(bing).not.toBeInTheDocument();
  await chip.click();
  await expect.element(chip).toHaveAttribute('aria-expanded', 'true');
  await bing.click();
  expect(store.view).toMatchObject({ county: '530101', pins: [] });
});

test('a name with Shift, or beside others, pins its county', async () => {
  const { store, screen } = await renderPeers('520101');
  await screen.getByRole('button', { name: words.peerGroup.size }).click();
  await screen.getByRole('button', { name: 'Ding County' }).click({ modifiers: ['Shift'] });
  expect(store.view).toMatchObject({ county: '520101', pins: ['530102'] });
  await screen.getByRole('button', { name: 'Yi County' }).click();
  expect(store.view).toMatchObject({ county: '520101', pins: ['530102', '520102'] });
  await expect.element(screen.getByRole('button', { name: 'Yi County' })).toBeDisabled();
});

test('a group without counties has no button', async () => {
  const { screen } = await renderPeers('520101');
  const area = screen.getByRole('button', { name: words.peerGroup.area });
  await expect.element(area).not.toBeInTheDocument();
});

test('the nearest by published figures stand beside it with one press, on which figures it says', async () => {
  const { store, screen } = await renderPeers('520101');
  await store.loadProduct('context');
  const button = screen.getByRole('button', { name: words.compareAlike(2) });
  await expect.element(button).toHaveAttribute('title', words.compareAlikeBy('2018'));
  await button.click();
  expect(store.view).toMatchObject({ county: '520101', pins: ['520102', '530102'] });
});

test('a group of peers is filtered by with one press, neighbours by their county', async () => {
  const { store, screen } = await renderPeers('520101', 'county=520101&left=2017');
  await screen.getByRole('button', { name: words.peerGroup.neighbors }).click();
  await screen.getByRole('button', { name: words.onlyPeers }).click();
  expect(store.filter).toEqual({ ...NO_FILTER, near: '520101' });
  expect(store.counties.map(({ id }) => id)).toEqual(['520101', '520102', '530101']);
  await screen.getByRole('button', { name: words.peerGroup.size }).click();
  await screen.getByRole('button', { name: words.onlyPeers }).click();
  expect(store.filter).toEqual({ ...NO_FILTER, list: ['520101', '520102', '530101', '530102'] });
});

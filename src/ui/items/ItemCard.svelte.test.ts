import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { fakeAddress, loadedStore } from '../../../tests/fixtures/view-store.ts';
import { networkProduct } from '../../../tests/fixtures/layer-products.ts';
import { pathOf, serveRelease } from '../../../tests/fixtures/release.ts';
import type { ItemId } from '../../core/atlas/item.ts';
import { ViewStore } from '../../app/view-store.svelte.ts';
import { ITEMS } from '../../i18n/messages/items.ts';
import HubFlows from './HubFlows.svelte';
import ItemCard from './ItemCard.svelte';

async function renderCard(item: ItemId, options: Parameters<typeof loadedStore>[0] = {}) {
  const { store, served } = await loadedStore(options);
  store.selectItem(item);
  return { store, served, screen: await render(ItemCard, { store, item }) };
}

/** The cells of the card's table, row by row. */
function cells(container: HTMLElement, rows: string): string[][] {
  const words = ({ textContent }: Element) => textContent.replace(/\s+/g, ' ').trim();
  return [...container.querySelectorAll(rows)].map((row) => [...row.children].map(words));
}

test.each([
  ['zh', '枢纽 east', '核心节点', '贵州省甲县'],
  ['en', 'Hub east', 'core node', 'Jia County, Guizhou'],
] as const)('a hub in %s has its name, role and place', async (language, name, role, place) => {
  const { screen } = await renderCard('hub:east', { language });
  const card = screen.getByRole('complementary', { name });
  await expect.element(card.getByRole('heading', { level: 2 })).toHaveTextContent(name);
  await expect.element(card.getByText(role)).toBeVisible();
  await expect.element(card.getByText(place, { exact: false })).toBeVisible();
});

test('in English the Chinese name stands beside the transliteration', async () => {
  const { screen } = await renderCard('hub:east');
  await expect.element(screen.getByText('枢纽 east')).toHaveAttribute('lang', 'zh-Hans');
});

test('the status of an item asks for its sources', async () => {
  const { store, screen } = await renderCard('hub:east');
  await screen.getByRole('button', { name: 'reported' }).click();
  expect(store.session.claim).toEqual({ kind: 'item', item: 'hub:east' });
});

test('a position from memory is said to be so beside a place that a source gives', async () => {
  const { screen } = await renderCard('hub:east');
  const facts = screen.getByRole('definition');
  await expect.element(facts.nth(2)).toHaveTextContent(/Jia County.*reported/);
  await expect.element(facts.nth(3)).toHaveTextContent(/unverified.*from memory/);
});

test('a hub lists the provinces that it serves, which add up to its parcels', async () => {
  const { store, screen } = await renderCard('hub:east');
  await expect.element(screen.getByRole('table')).toBeVisible();
  expect(cells(screen.container, 'tbody tr')).toEqual([
    ['Yunnan', '200', '≈ 70'],
    ['Guizhou', '100', '≈ 30'],
  ]);
  expect(cells(screen.container, 'tfoot tr')).toEqual([['Sum', '≈ 100']]);
  await expect.element(screen.getByText('A scenario, not a fact', { exact: true })).toBeVisible();
  await screen.getByRole('button', { name: '≈ 100 parcels' }).click();
  expect(store.session.claim).toEqual({ kind: 'flow', at: 'hub', id: 'east' });
  await screen.getByRole('button', { name: '≈ 70', exact: true }).click();
  expect(store.session.claim).toEqual({ kind: 'flow', at: 'province', id: '530000' });
});

test('in another period the card offers that of the scenario', async () => {
  const { store, screen } = await renderCard('hub:east', { hash: 'period=2018H2' });
  await expect.element(screen.getByText(/only\.$/)).toBeVisible();
  await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Show the first half of 2018' }).click();
  expect(store.view.period).toBe('2018H1');
  await expect.element(screen.getByRole('table')).toBeVisible();
});

test('an unverified warehouse of 2020 is marked and takes no part in the scenario', async () => {
  const { screen } = await renderCard('hub:west');
  await expect.element(screen.getByRole('button', { name: 'unverified' })).toBeVisible();
  await expect.element(screen.getByText(ITEMS.en.takesNoPart)).toBeVisible();
});

test('a hub that nothing is nearest to says why it serves nothing', async () => {
  const { store } = await loadedStore();
  const network = networkProduct();
  const hub = { ...network.hubs[0]!, id: 'idle' };
  network.hubs.push(hub);
  const screen = await render(HubFlows, { store, network, hub });
  await expect.element(screen.getByText(ITEMS.en.servesNone)).toBeVisible();
});

test('a reserve has species, opening, area and the error of its point, each with its status', async () => {
  const { screen } = await renderCard('reserve:panda');
  await expect.element(screen.getByRole('heading', { name: 'Reserve panda' })).toBeVisible();
  const facts = screen.getByRole('definition');
  await expect.element(facts.nth(1)).toHaveTextContent('Giant panda');
  await expect.element(facts.nth(2)).toHaveTextContent('A foundation');
  await expect.element(facts.nth(3)).toHaveTextContent(/May 2018\s+reported/);
  await expect.element(facts.nth(4)).toHaveTextContent(/18 km²\s+derived/);
  await expect.element(facts.nth(6)).toHaveTextContent(/unverified.*may be 8 km off/);
});

test('a reserve that only a later text names says so', async () => {
  const { screen } = await renderCard('reserve:later', { language: 'zh' });
  await expect.element(screen.getByText('启用日期不明；最晚2023年1月20日已有')).toBeVisible();
  await expect.element(screen.getByText(ITEMS.zh.noPosition)).toBeVisible();
  await expect.element(screen.getByText(ITEMS.zh.meaning.unverified)).toBeVisible();
});

test('a reserve without a place says so and offers no county', async () => {
  const { screen } = await renderCard('reserve:nowhere');
  await expect.element(screen.getByText('place not known')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /^Pin/ })).not.toBeInTheDocument();
});

test('the county of an item can be pinned', async () => {
  const { store, screen } = await renderCard('forest:grove');
  await expect.element(screen.getByText('May 31, 2018 at the latest')).toBeVisible();
  await screen.getByRole('button', { name: 'Pin Ding County' }).click();
  expect(store.view).toMatchObject({ county: '530102', item: null });
});

test('a forest known to its prefecture names it and offers no county', async () => {
  const { screen } = await renderCard('forest:steppe', { language: 'zh' });
  await expect.element(screen.getByText('贵州省东州')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /^钉住/ })).not.toBeInTheDocument();
});

test('a story bears the name of its programme, its words, and its figures with their status', async () => {
  const { store, screen } = await renderCard('story:melon');
  await expect
    .element(screen.getByRole('complementary', { name: 'One product per county' }))
    .toBeVisible();
  await expect.element(screen.getByText('Story melon')).toBeVisible();
  await expect.element(screen.getByText('一藤两瓜')).toBeVisible();
  await screen.getByRole('button', { name: 'reported' }).last().click();
  expect(store.session.claim).toEqual({ kind: 'figure', id: 'standard-1' });
});

test('a story without a date, a place or a check says all three', async () => {
  const { screen } = await renderCard('story:nowhere');
  const facts = screen.getByRole('definition');
  await expect.element(facts.nth(0)).toHaveTextContent('unverified');
  await expect.element(facts.nth(1)).toHaveTextContent('not known');
  await expect.element(facts.nth(2)).toHaveTextContent('place not known');
});

test.each(['hub:nope', 'reserve:nope', 'forest:nope', 'story:nope'] as const)(
  '%s does not exist, and the card says so',
  async (item) => {
    const { screen } = await renderCard(item);
    await expect.element(screen.getByText(ITEMS.en.notFound(item))).toBeVisible();
    await expect.element(screen.getByRole('definition')).not.toBeInTheDocument();
  },
);

test('until its product is there the card says that it loads', async () => {
  const served = await serveRelease();
  const store = new ViewStore(fakeAddress(), 'en');
  const isKept = (path: string) => path === pathOf('network');
  await store.load(
    (path) => (isKept(path) ? new Promise(() => {}) : served.fetchBytes(path)),
    served.id,
  );
  const screen = await render(ItemCard, { store, item: 'hub:east' });
  await expect.element(screen.getByRole('status')).toHaveTextContent('Loading…');
});

test('a product that cannot be loaded is no item that does not exist', async () => {
  const { store, served } = await loadedStore();
  served.files.delete(pathOf('network'));
  const screen = await render(ItemCard, { store, item: 'hub:east' });
  await expect.element(screen.getByText(ITEMS.en.notLoaded)).toBeVisible();
});

test('the button lets go of the item, and so does Escape', async () => {
  const { store, screen } = await renderCard('hub:east');
  const close = screen.getByRole('button', { name: 'Close' });
  await close.click();
  expect(store.view.item).toBeNull();
  store.selectItem('hub:east');
  (close.element() as HTMLElement).focus();
  await userEvent.keyboard('{Escape}');
  expect(store.view.item).toBeNull();
});

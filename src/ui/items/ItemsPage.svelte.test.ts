import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import {
  ecologyProduct,
  networkProduct,
  programmeProduct,
} from '../../../tests/fixtures/layer-products.ts';
import { pathOf } from '../../../tests/fixtures/release.ts';
import { ITEMS } from '../../i18n/messages/items.ts';
import NetworkList from './NetworkList.svelte';
import Places from './ItemsPage.svelte';

type Tab = 'network' | 'ecology' | 'programmes';

/** Renders the lists; closing them takes them off the page, as the page does. */
async function renderPlaces(tab: Tab, options: Parameters<typeof loadedStore>[0] = {}) {
  const { store, served } = await loadedStore(options);
  const onClose = vi.fn(() => void screen.unmount());
  const screen = await render(Places, { store, tab, onClose });
  return { store, served, onClose, screen };
}

test.each([
  ['zh', '节点、保护地与故事', '生态保护地与造林'],
  ['en', 'Hubs, reserves and stories', 'Reserves and forests'],
] as const)('the lists in %s are a dialog that opens at a tab', async (language, name, tab) => {
  const { screen } = await renderPlaces('ecology', { language });
  await expect.element(screen.getByRole('dialog', { name })).toBeVisible();
  await expect
    .element(screen.getByRole('tab', { name: tab }))
    .toHaveAttribute('aria-selected', 'true');
  await expect.element(screen.getByRole('tabpanel', { name: tab })).toBeVisible();
});

test('arrows, Home and End go from tab to tab, round the ends', async () => {
  const { screen } = await renderPlaces('network');
  await screen.getByRole('tab', { name: 'Warehouses and flows' }).click();
  for (const [key, name] of [
    ['ArrowRight', 'Reserves and forests'],
    ['End', 'Programmes and stories'],
    ['ArrowRight', 'Warehouses and flows'],
    ['ArrowLeft', 'Programmes and stories'],
    ['Home', 'Warehouses and flows'],
  ] as const) {
    await userEvent.keyboard(`{${key}}`);
    const tab = screen.getByRole('tab', { name });
    await expect.element(tab).toHaveFocus();
    await expect.element(tab).toHaveAttribute('aria-selected', 'true');
  }
});

test('only the tab that is open is in the order of focus', async () => {
  const { screen } = await renderPlaces('ecology');
  const stops = screen.getByRole('tab').elements();
  expect(stops.map((tab) => tab.getAttribute('tabindex'))).toEqual(['-1', '0', '-1']);
});

test('every hub is listed once', async () => {
  const { screen } = await renderPlaces('network');
  for (const { en } of networkProduct().hubs) {
    await expect.element(screen.getByRole('rowheader', { name: en })).toHaveLength(1);
  }
});

test('every reserve and every forest is listed once', async () => {
  const { screen } = await renderPlaces('ecology');
  const { reserves, forests } = ecologyProduct();
  for (const { en } of [...reserves, ...forests]) {
    await expect.element(screen.getByRole('rowheader', { name: en })).toHaveLength(1);
  }
});

test('every story is listed once', async () => {
  const { screen } = await renderPlaces('programmes');
  for (const { en } of programmeProduct().stories) {
    await expect.element(screen.getByText(en, { exact: true })).toHaveLength(1);
  }
});

test('flows add up to the sum, which is said to be the lower bound that was reported', async () => {
  const { screen } = await renderPlaces('network', {
    change: ({ indicators, national }) => {
      indicators.push({ ...indicators[0]!, id: 'parcels', unit: 'parcels' });
      national.push({ ...national[0]!, indicator: 'parcels', value: 100 });
    },
  });
  await expect.element(screen.getByText('≈ 70', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('≈ 30', { exact: true })).toBeVisible();
  const sum = screen.getByRole('row', { name: /^Sum of the provinces/ });
  await expect.element(sum).toHaveTextContent(/over 100 parcels \(a lower bound\)/);
  await expect.element(sum).toHaveTextContent(/≈ 100$/);
});

test('facts of logistics without a place stand beneath the network with their figures', async () => {
  const { store } = await loadedStore();
  const programme = programmeProduct();
  programme.programmes.push({ id: 'cainiao', field: 'logistics', zh: '菜鸟', en: 'Cainiao' });
  const [melon] = programme.stories;
  programme.stories.push({
    ...melon!,
    id: 'station',
    programme: 'cainiao',
    en: 'A station on high',
    place: null,
    level: null,
    placed: false,
  });
  const network = networkProduct();
  const screen = await render(NetworkList, { store, network, programme, onShow: () => {} });
  await expect.element(screen.getByText(ITEMS.en.factsWithoutPlace)).toBeVisible();
  await expect.element(screen.getByText('A station on high')).toBeVisible();
  await expect.element(screen.getByText('一藤两瓜')).toBeVisible();
  await expect.element(screen.getByText('Story nowhere')).not.toBeInTheDocument();
});

test('national series have their figures, and gaps are said', async () => {
  const { screen } = await renderPlaces('ecology');
  const series = screen.getByRole('table', { name: 'Trees' });
  await expect.element(series.getByRole('row', { name: /50 million trees/ })).toBeVisible();
  await expect.element(series.getByRole('row', { name: /90 million trees/ })).toBeVisible();
});

test('stories that no pin can show stand at the end under a heading that says so', async () => {
  const { screen } = await renderPlaces('programmes');
  const heading = screen.getByRole('heading', { name: ITEMS.en.factsWithoutPlace });
  await expect.element(heading).toBeVisible();
  const isAfter = (text: string) =>
    heading.element().compareDocumentPosition(screen.getByText(text, { exact: true }).element()) ===
    Node.DOCUMENT_POSITION_FOLLOWING;
  expect(isAfter('Story melon')).toBe(false);
  expect(isAfter('Story province-wide')).toBe(true);
  expect(isAfter('Story nowhere')).toBe(true);
});

test.each([
  ['network', 'Show Hub east on the map', 'hub:east'],
  ['ecology', 'Show Reserve later on the map', 'reserve:later'],
  ['ecology', 'Show Forest steppe on the map', 'forest:steppe'],
  ['programmes', 'Show One product per county · Jia County on the map', 'story:melon'],
] as const)('in %s the button “%s” chooses %s, lays its layer on and closes', async (...row) => {
  const [tab, name, item] = row;
  const { store, onClose, screen } = await renderPlaces(tab);
  await screen.getByRole('button', { name }).click();
  expect(store.view).toMatchObject({ item, overlays: [{ id: tab, opacity: 100 }] });
  expect(onClose).toHaveBeenCalled();
});

test('what came later is shown in the first period that has it', async () => {
  const { store, screen } = await renderPlaces('ecology', {
    change: ({ periods }) => (periods[0]!.end = '2018-03-31'),
  });
  await screen.getByRole('button', { name: 'Show Reserve panda on the map' }).click();
  expect(store.view).toMatchObject({ item: 'reserve:panda', period: '2018H2' });
});

test('what is later than all periods has no button and says so', async () => {
  const { screen } = await renderPlaces('network');
  const row = screen.getByRole('row', { name: 'Hub west' });
  await expect.element(row).toHaveTextContent(ITEMS.en.laterThanMap);
  await expect.element(row.getByRole('button', { name: /^Show/ })).not.toBeInTheDocument();
});

test('a layer that is on stays on', async () => {
  const { store, screen } = await renderPlaces('network', { hash: 'on=network' });
  await screen.getByRole('button', { name: 'Show Hub east on the map' }).click();
  expect(store.view.overlays).toHaveLength(1);
});

test('what is not on the map has no button and says so', async () => {
  const { screen } = await renderPlaces('ecology');
  const row = screen.getByRole('row', { name: 'Reserve nowhere' });
  await expect.element(row).toHaveTextContent(/not on the map$/);
  await expect.element(row.getByRole('button', { name: /^Show/ })).not.toBeInTheDocument();
});

test('lists that cannot be loaded say so', async () => {
  const { store, served } = await loadedStore();
  served.files.delete(pathOf('ecology'));
  const screen = await render(Places, { store, tab: 'ecology', onClose: () => {} });
  await expect.element(screen.getByText(ITEMS.en.notLoaded)).toBeVisible();
});

test('Escape closes the lists', async () => {
  const { onClose } = await renderPlaces('network');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
});

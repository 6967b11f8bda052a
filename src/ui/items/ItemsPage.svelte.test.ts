import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import {
  ecologyProduct,
  networkProduct,
  programmeProduct,
  storiesProduct,
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
    await expect.element(screen.getByRole('heading', { name: en })).toHaveLength(1);
  }
});

test('every reserve and every forest is listed once', async () => {
  const { screen } = await renderPlaces('ecology');
  const { reserves, forests } = ecologyProduct();
  for (const { en } of [...reserves, ...forests]) {
    await expect.element(screen.getByRole('heading', { name: en })).toHaveLength(1);
  }
});

test('every story is listed once', async () => {
  const { screen } = await renderPlaces('programmes');
  for (const { en } of storiesProduct().stories) {
    await expect.element(screen.getByText(en, { exact: true })).toHaveLength(1);
  }
});

test('each place is a point or a shape on the country, and what is not known to lie anywhere is on none', async () => {
  const { screen } = await renderPlaces('ecology');
  const marks = (name: string) => {
    const item = screen.getByRole('listitem').filter({ hasText: name }).element();
    const uses = [...item.querySelectorAll('use')].map((use) => use.getAttribute('href'));
    const land = uses.map((href) => document.querySelector(`${href} .land`)?.getAttribute('d'));
    const shapes = [...item.querySelectorAll('.province, .place')];
    return {
      onLand: land.some(Boolean),
      shapes: shapes.filter((shape) => shape.getAttribute('d')).length,
      points: item.querySelectorAll('circle').length,
    };
  };
  await expect.element(screen.getByText('Reserve nowhere').first()).toBeVisible();
  expect(marks('Reserve panda')).toEqual({ onLand: true, shapes: 1, points: 1 });
  expect(marks('Forest steppe')).toEqual({ onLand: true, shapes: 2, points: 1 });
  expect(marks('Reserve nowhere')).toEqual({ onLand: false, shapes: 0, points: 0 });
});

test('where something lies is hollow on the small map if it is not verified', async () => {
  const { screen } = await renderPlaces('ecology');
  await expect.element(screen.getByText('Reserve later').first()).toBeVisible();
  const dashes = (name: string) => {
    const item = screen.getByRole('listitem').filter({ hasText: name }).element();
    return getComputedStyle(item.querySelector('circle')!).strokeDasharray;
  };
  expect(dashes('Reserve later')).not.toBe('none');
  // Its county is reported, its point within it is not.
  expect(dashes('Reserve panda')).not.toBe('none');
  expect(dashes('Forest grove')).toBe('none');
});

test('the lists are narrowed by name or by place, in either language, and say how many are left', async () => {
  const { screen } = await renderPlaces('ecology');
  const field = screen.getByRole('searchbox', { name: 'Find by name or place' });
  const names = () =>
    screen
      .getByRole('listitem')
      .elements()
      .map((item) => item.querySelector('h4')?.firstChild?.textContent?.trim());
  await expect.element(screen.getByText('5 found')).toBeVisible();
  await field.fill('steppe');
  await expect.poll(names).toEqual(['Forest steppe']);
  await field.fill('云南');
  await expect.poll(names).toEqual(['Reserve later', 'Forest grove']);
  await expect.element(screen.getByText('2 found')).toBeVisible();
  await field.fill('nothing of the kind');
  await expect.element(screen.getByText('Nothing has this name or place')).toBeVisible();
});

test('groups say how many they have', async () => {
  const { screen } = await renderPlaces('programmes');
  await expect
    .element(screen.getByRole('heading', { name: 'One product per county 1' }))
    .toBeVisible();
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
  const told = storiesProduct();
  told.programmes.push({ id: 'cainiao', field: 'logistics', zh: '菜鸟', en: 'Cainiao' });
  const [melon] = told.stories;
  told.stories.push({
    ...melon!,
    id: 'station',
    programme: 'cainiao',
    en: 'A station on high',
    place: null,
    level: null,
    placed: false,
  });
  const network = networkProduct();
  const screen = await render(NetworkList, {
    ...{ store, network, told, programme: programmeProduct(), land: 'land' },
    isFound: () => true,
    onShow: () => {},
  });
  await expect.element(screen.getByText(ITEMS.en.factsWithoutPlace)).toBeVisible();
  await expect.element(screen.getByText('A station on high')).toBeVisible();
  await expect.element(screen.getByText('一藤两瓜')).toBeVisible();
  await expect.element(screen.getByText('Story nowhere')).not.toBeInTheDocument();
});

test('national series have their figures, and gaps are said', async () => {
  const { screen } = await renderPlaces('ecology');
  await screen.getByText('National series (1)').click();
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
  const row = screen.getByRole('listitem').filter({ hasText: 'Hub west' });
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
  const row = screen.getByRole('listitem').filter({ hasText: 'Reserve nowhere' });
  await expect.element(row).toHaveTextContent(/not on the map$/);
  await expect.element(row.getByRole('button', { name: /^Show/ })).not.toBeInTheDocument();
});

test('lists that cannot be loaded say so, and cannot be searched', async () => {
  const { store, served } = await loadedStore();
  served.files.delete(pathOf('ecology'));
  const screen = await render(Places, { store, tab: 'ecology', onClose: () => {} });
  await expect.element(screen.getByText(ITEMS.en.notLoaded)).toBeVisible();
  await expect.element(screen.getByRole('searchbox')).not.toBeInTheDocument();
});

test('Escape closes the lists', async () => {
  const { onClose } = await renderPlaces('network');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
});

import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import type { Language } from '../../core/base/language.ts';
import { COUNTY_CARD } from '../../i18n/messages/county-card.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import CountyPlaces from './CountyPlaces.svelte';

async function renderPlaces(id: string, language: Language = 'en') {
  const { store } = await loadedStore({ language });
  const screen = await render(CountyPlaces, { store, id });
  await expect.element(screen.getByText(MESSAGES[language].pending)).toBeVisible();
  await Promise.all([
    store.loadProduct('programme'),
    store.loadProduct('stories'),
    store.loadProduct('ecology'),
  ]);
  return { store, screen };
}

test.each([
  ['en', 'Story melon', 'Reserve panda: Giant panda (A foundation)', 'June 30, 2018'],
  ['zh', '故事 melon', '保护地 panda：大熊猫（基金会）', '2018年6月30日'],
] as const)(
  'stories and reserves of the county are told in %s with their dates',
  async (language, story, reserve, day) => {
    const { screen } = await renderPlaces('520101', language);
    const items = screen.getByRole('listitem');
    await expect.element(items.nth(0)).toHaveTextContent(story);
    await expect.element(items.nth(0)).toHaveTextContent(day);
    await expect.element(items.nth(1)).toHaveTextContent(reserve);
  },
);

test('the area of a reserve has its status, and its opening its date', async () => {
  const { screen } = await renderPlaces('520101');
  const reserve = screen.getByRole('listitem').nth(1);
  await expect.element(reserve).toHaveTextContent('opened May 2018 · area 18 km², derived');
});

test('what is known to the prefecture only says so', async () => {
  const { screen } = await renderPlaces('520102');
  await expect.element(screen.getByRole('listitem')).toHaveLength(1);
  await expect
    .element(screen.getByRole('listitem'))
    .toHaveTextContent('Forest steppe date not known · known to the prefecture only');
});

test('a reserve whose place is inferred says so, and by when it was there', async () => {
  const { screen } = await renderPlaces('530101');
  await expect
    .element(screen.getByRole('listitem'))
    .toHaveTextContent('there by January 20, 2023 · place unverified');
});

test('a forest is dated by the latest day', async () => {
  const { screen } = await renderPlaces('530102');
  await expect
    .element(screen.getByRole('listitem'))
    .toHaveTextContent('May 31, 2018 at the latest');
});

test('each item asks for its sources', async () => {
  const { store, screen } = await renderPlaces('520101');
  const ask = async (index: number) => {
    await screen.getByRole('listitem').nth(index).getByRole('button').click();
    return store.session.claim;
  };
  expect(await ask(0)).toEqual({ kind: 'item', item: 'story:melon' });
  expect(await ask(1)).toEqual({ kind: 'item', item: 'reserve:panda' });
  expect(await ask(2)).toEqual({ kind: 'item', item: 'forest:steppe' });
});

test('figures given for the county stand with their time, and ask for their sources', async () => {
  const { store, screen } = await renderPlaces('520101');
  await expect.element(screen.getByRole('term')).toHaveTextContent('Standard');
  const figure = screen.getByRole('definition');
  await expect.element(figure).toHaveTextContent('一藤两瓜');
  await figure.getByRole('button').click();
  expect(store.session.claim).toEqual({ kind: 'figure', id: 'standard-1' });
});

test('a county that no source mentions is not said to be without programmes', async () => {
  const { screen } = await renderPlaces('710101');
  await expect.element(screen.getByText(COUNTY_CARD.en.noPlaces)).toBeVisible();
});

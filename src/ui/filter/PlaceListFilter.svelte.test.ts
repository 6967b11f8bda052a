import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { PLACE_LIST } from '../../i18n/messages/place-list.ts';
import PlaceListFilter from './PlaceListFilter.svelte';

const words = PLACE_LIST.en;

async function renderList(hash = 'v=1') {
  const { store, address } = await loadedStore({ hash });
  const screen = await render(PlaceListFilter, { store });
  return { store, address, screen, field: screen.getByRole('textbox', { name: words.label }) };
}

test('names and codes are found by keyboard, filter the counties and stay in the link', async () => {
  const { store, address, screen, field } = await renderList();
  await field.fill('甲县\n530102\nYi County');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(screen.getByRole('status')).toHaveTextContent(words.found('3', 0));
  expect(store.filter.list).toEqual(['520101', '520102', '530102']);
  expect(address.read()).toBe('v=1&list=520101,520102,530102');
  await screen.getByRole('button', { name: words.takeOff('Yi County') }).click();
  expect(store.counties.map(({ id }) => id)).toEqual(['520101', '530102']);
});

test('what is not known is said, and what was meant is one press away', async () => {
  const { store, screen, field } = await renderList();
  await field.fill('甲县、丙乡县、己区、旧甲县');
  await screen.getByRole('button', { name: words.read }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent(words.found('1', 2));
  await expect.element(screen.getByText(words.why['not-listed'])).toBeVisible();
  await screen.getByRole('button', { name: words.mean('Bing County, Yunnan') }).click();
  expect(store.filter.list).toEqual(['520101', '530101']);
  await expect.element(screen.getByRole('status')).toHaveTextContent(words.found('2', 1));
});

test('a text without a county of the list leaves the filter as it was', async () => {
  const { store, screen, field } = await renderList('v=1&prov=52');
  await field.fill('己区');
  await screen.getByRole('button', { name: words.read }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent(words.none);
  expect(store.filter).toMatchObject({ places: ['520000'], list: [] });
});

test('what is pasted is looked up at once', async () => {
  const { store, field } = await renderList();
  const area = field.element() as HTMLTextAreaElement;
  area.value = '甲县';
  area.dispatchEvent(new Event('input', { bubbles: true }));
  area.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
  await expect.poll(() => store.filter.list).toEqual(['520101']);
});

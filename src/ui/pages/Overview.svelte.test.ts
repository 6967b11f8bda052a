import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { pathOf } from '../../../tests/fixtures/release.ts';
import Overview from './Overview.svelte';

/** Renders the overview; closing it takes it off the page, as the page does. */
async function renderOverview({ language = 'en' as 'zh' | 'en', lost = false } = {}) {
  const { store, served } = await loadedStore({ language });
  const bytes = served.files.get(pathOf('programme'))!;
  if (lost) served.files.delete(pathOf('programme'));
  const onClose = vi.fn(() => void screen.unmount());
  const screen = await render(Overview, { store, onClose });
  const find = () => served.files.set(pathOf('programme'), bytes);
  return { store, find, onClose, screen };
}

test.each([
  ['zh', '项目总览', '第一份半年报', '走访百县', '来源说法不一'],
  ['en', 'The programme in figures', /founding report/, 'A hundred counties', 'sources disagree'],
] as const)(
  'the overview in %s opens with charts, and then tells the founding report',
  async (language, name, tab, statement, conflict) => {
    const { screen } = await renderOverview({ language });
    await expect.element(screen.getByRole('dialog', { name })).toBeVisible();
    await expect.element(screen.getByRole('tab').first()).toHaveAttribute('aria-selected', 'true');
    await expect.element(screen.getByRole('img').first()).toBeVisible();
    await screen.getByRole('tab', { name: tab }).click();
    await expect.element(screen.getByRole('heading', { name: statement })).toBeVisible();
    await expect.element(screen.getByRole('group', { name: conflict })).toBeVisible();
  },
);

test('a statement has its number, its figures, its source and the words of the source in Chinese', async () => {
  const { store, screen } = await renderOverview();
  await screen.getByRole('tab', { name: /founding report/ }).click();
  const first = screen.getByRole('listitem').first();
  await expect.element(first).toHaveTextContent(/^1 Sales over 100 million/);
  await expect.element(first.getByText('100 million yuan', { exact: true })).toBeVisible();
  await expect.element(first.getByText('超过1亿')).toHaveAttribute('lang', 'zh-Hans');
  await expect
    .element(first.getByRole('link', { name: '通讯社' }))
    .toHaveAttribute('href', 'https://example.org/press-1');
  await first.getByRole('button', { name: 'reported' }).click();
  expect(store.session.claim).toEqual({ kind: 'figure', id: 'sales-2018h1' });
});

test('arrows, Home and End turn the tabs, and the focus goes along', async () => {
  const { screen } = await renderOverview();
  const founding = screen.getByRole('tab', { name: /founding report/ });
  const figures = screen.getByRole('tab', { name: 'All figures' });
  await figures.click();
  for (const [key, tab] of [
    ['{ArrowRight}', founding],
    ['{ArrowRight}', figures],
    ['{ArrowLeft}', founding],
    ['{Home}', figures],
    ['{End}', founding],
  ] as const) {
    await userEvent.keyboard(key);
    await expect.element(tab).toHaveAttribute('aria-selected', 'true');
    await expect.element(tab).toHaveFocus();
  }
  await expect.element(screen.getByRole('tabpanel', { name: /founding report/ })).toBeVisible();
});

test('the national series come first, then all other metrics by field, and they can be narrowed by field and by name in either language', async () => {
  const { screen } = await renderOverview();
  await expect.element(screen.getByRole('img').first()).toBeVisible();
  const names = () =>
    [...screen.container.querySelectorAll('h3, h4')].map((name) =>
      name.firstChild?.textContent?.trim(),
    );
  expect(names()).toEqual([
    ...['National figures by half-year', 'Sales', 'E-commerce', 'Standard', 'Ecology', 'Trees'],
    ...['The fund itself', 'Counties visited'],
  ]);
  await screen.getByRole('combobox', { name: 'Field of work' }).selectOptions('Ecology');
  expect(names()).toEqual(['Ecology', 'Trees']);
  await screen.getByRole('combobox', { name: 'Field of work' }).selectOptions('All fields');
  await screen.getByRole('searchbox', { name: 'Find by name' }).fill('走访');
  expect(names()).toEqual(['The fund itself', 'Counties visited']);
  await screen.getByRole('searchbox', { name: 'Find by name' }).fill('nothing of the kind');
  await expect.element(screen.getByText('Nothing has this name')).toBeVisible();
});

test('what did not load says so, and can be tried again', async () => {
  const { find, screen } = await renderOverview({ lost: true });
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/could not be loaded/);
  find();
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Sales' })).toBeVisible();
});

test('Escape closes the overview', async () => {
  const { onClose } = await renderOverview();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
});

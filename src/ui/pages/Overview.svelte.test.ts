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
  ['zh', '项目总览', '第一份半年报，逐条', '走访百县', '来源说法不一'],
  ['en', 'The programme in figures', /founding report/, 'A hundred counties', 'sources disagree'],
] as const)(
  'the overview in %s opens with the founding report',
  async (language, name, tab, statement, conflict) => {
    const { screen } = await renderOverview({ language });
    await expect.element(screen.getByRole('dialog', { name })).toBeVisible();
    await expect
      .element(screen.getByRole('tab', { name: tab }))
      .toHaveAttribute('aria-selected', 'true');
    await expect.element(screen.getByRole('heading', { name: statement })).toBeVisible();
    await expect.element(screen.getByRole('group', { name: conflict })).toBeVisible();
  },
);

test('a statement has its number, its figures and the words of the source in Chinese', async () => {
  const { store, screen } = await renderOverview();
  const first = screen.getByRole('listitem').first();
  await expect.element(first).toHaveTextContent(/^1 Sales over 100 million/);
  await expect.element(first.getByText('100 million yuan', { exact: true })).toBeVisible();
  await expect.element(first.getByText('超过1亿')).toHaveAttribute('lang', 'zh-Hans');
  await first.getByRole('button', { name: 'reported' }).click();
  expect(store.session.claim).toEqual({ kind: 'figure', id: 'sales-2018h1' });
});

test('arrows, Home and End turn the tabs, and the focus goes along', async () => {
  const { screen } = await renderOverview();
  const founding = screen.getByRole('tab', { name: /founding report/ });
  const figures = screen.getByRole('tab', { name: 'All figures' });
  await founding.click();
  for (const [key, tab] of [
    ['{ArrowRight}', figures],
    ['{ArrowRight}', founding],
    ['{ArrowLeft}', figures],
    ['{Home}', founding],
    ['{End}', figures],
  ] as const) {
    await userEvent.keyboard(key);
    await expect.element(tab).toHaveAttribute('aria-selected', 'true');
    await expect.element(tab).toHaveFocus();
  }
  await expect.element(screen.getByRole('tabpanel', { name: 'All figures' })).toBeVisible();
});

test('all metrics stand by field, and can be narrowed by field and by name in either language', async () => {
  const { screen } = await renderOverview();
  await screen.getByRole('tab', { name: 'All figures' }).click();
  const names = () =>
    [...screen.container.querySelectorAll('h3, h4')].map(({ textContent }) => textContent);
  const everything = ['E-commerce', 'Sales', 'Standard', 'Ecology', 'Trees'];
  expect(names()).toEqual([...everything, 'The fund itself', 'Counties visited']);
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
  await expect.element(screen.getByRole('heading', { name: 'A hundred counties' })).toBeVisible();
});

test('Escape closes the overview', async () => {
  const { onClose } = await renderOverview();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
});

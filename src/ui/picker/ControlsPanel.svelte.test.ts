import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import Controls from './ControlsPanel.svelte';

async function renderControls(hash = '', language: 'zh' | 'en' = 'en') {
  const { store } = await loadedStore({ hash, language });
  const screen = await render(Controls, { store });
  return { store, screen };
}

test('one button speaks the other language, and says so in it', async () => {
  const { store, screen } = await renderControls();
  const chinese = screen.getByRole('button', { name: '中文' });
  await expect.element(chinese).toHaveAttribute('lang', 'zh-Hans');
  await chinese.click();
  expect(store.language).toBe('zh');
  await screen.getByRole('button', { name: 'English' }).click();
  expect(store.language).toBe('en');
});

test.each([
  ['All figures', 'overview'],
  ['Places', 'places'],
  ['Method', 'method'],
])('the button “%s” opens its page', async (name, panel) => {
  const { store, screen } = await renderControls();
  await screen.getByRole('button', { name }).click();
  expect(store.session.dialogs.map(({ kind }) => kind)).toEqual([panel]);
});

test.each([
  ['Table', 'table'],
  ['Filter counties 5 of 5 counties', 'filter'],
])('the button “%s” opens the workbench', async (name, tab) => {
  const { store, screen } = await renderControls();
  await screen.getByRole('button', { name }).click();
  expect(store.session.workbench).toBe(tab);
});

test('the opener says whether its panel is open, and how many counties the filter keeps', async () => {
  const { screen } = await renderControls('prov=52');
  const opener = screen.getByText('Layers and filters (2 of 5 counties)');
  await expect.element(opener).toHaveAttribute('aria-expanded', 'false');
  const panel = document.getElementById(opener.element().getAttribute('aria-controls')!);
  expect(panel?.getAttribute('aria-label')).toBe('Layers and filters');
});

import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedExplorer } from '../../tests/fixtures/explorer.ts';
import Controls from './Controls.svelte';

async function renderControls(hash = '', language: 'zh' | 'en' = 'en') {
  const { explorer } = await loadedExplorer({ hash, language });
  const onOpen = vi.fn();
  return { explorer, onOpen, screen: await render(Controls, { explorer, onOpen }) };
}

test('one button speaks the other language, and says so in it', async () => {
  const { explorer, screen } = await renderControls();
  const chinese = screen.getByRole('button', { name: '中文' });
  await expect.element(chinese).toHaveAttribute('lang', 'zh-Hans');
  await chinese.click();
  expect(explorer.language).toBe('zh');
  await screen.getByRole('button', { name: 'English' }).click();
  expect(explorer.language).toBe('en');
});

test.each([
  ['All figures', 'overview'],
  ['Places', 'places'],
  ['Table', 'table'],
  ['Method', 'method'],
])('the button “%s” opens its page', async (name, panel) => {
  const { onOpen, screen } = await renderControls();
  await screen.getByRole('button', { name }).click();
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(panel);
});

test('the filter by province is folded away unless a link comes with one', async () => {
  const { screen } = await renderControls();
  const guizhou = screen.getByRole('checkbox', { name: /Guizhou/ });
  await expect.element(guizhou).not.toBeInTheDocument();
  await screen.getByText('All of China').click();
  await expect.element(guizhou).toBeVisible();
});

test('a filter that came with the link is open, and says how many are chosen', async () => {
  const { screen } = await renderControls('prov=52,53');
  await expect.element(screen.getByText('2 provinces chosen')).toBeVisible();
  await expect.element(screen.getByRole('checkbox', { name: /Guizhou/ })).toBeChecked();
});

test('the opener says whether its panel is open, and how many provinces are chosen in it', async () => {
  const { screen } = await renderControls('prov=52,53');
  const opener = screen.getByText('Layers and filters (2)');
  await expect.element(opener).toHaveAttribute('aria-expanded', 'false');
  const panel = document.getElementById(opener.element().getAttribute('aria-controls')!);
  expect(panel?.getAttribute('aria-label')).toBe('Layers and filters');
});

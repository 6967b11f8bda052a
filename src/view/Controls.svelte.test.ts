import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedExplorer } from '../../tests/fixtures/explorer.ts';
import Controls from './Controls.svelte';

async function renderControls(hash = '', language: 'zh' | 'en' = 'en') {
  const { explorer } = await loadedExplorer({ hash, language });
  const onTable = vi.fn();
  return { explorer, onTable, screen: await render(Controls, { explorer, onTable }) };
}

test.each([
  ['zh', '人均（填色）', '总额（圆）', '两者'],
  ['en', 'Per head (fill)', 'Total (circles)', 'Both'],
] as const)('one of three ways to draw is chosen in %s', async (language, ...ways) => {
  const { explorer, screen } = await renderControls('', language);
  const marks = ['fill', 'circles', 'both'];
  for (const [index, name] of ways.entries()) {
    const way = screen.getByRole('radio', { name });
    await screen.getByText(name, { exact: true }).click();
    await expect.element(way).toBeChecked();
    expect(explorer.view.mark).toBe(marks[index]);
  }
});

test('arrow keys go from one way to draw to the next', async () => {
  const { explorer, screen } = await renderControls();
  (screen.getByRole('radio', { name: 'Per head (fill)' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(explorer.view.mark).toBe('circles');
});

test('the chosen way follows the address', async () => {
  const { screen } = await renderControls('mark=both');
  await expect.element(screen.getByRole('radio', { name: 'Both' })).toBeChecked();
});

test('one button speaks the other language, and says so in it', async () => {
  const { explorer, screen } = await renderControls();
  const chinese = screen.getByRole('button', { name: '中文' });
  await expect.element(chinese).toHaveAttribute('lang', 'zh-Hans');
  await chinese.click();
  expect(explorer.language).toBe('zh');
  await screen.getByRole('button', { name: 'English' }).click();
  expect(explorer.language).toBe('en');
});

test('the table is opened on demand', async () => {
  const { onTable, screen } = await renderControls();
  await screen.getByRole('button', { name: 'Table' }).click();
  expect(onTable).toHaveBeenCalledOnce();
});

test('the opener says whether its panel is open, and how many provinces are chosen in it', async () => {
  const { screen } = await renderControls('prov=52,53');
  const opener = screen.getByText('Layers and filters (2)');
  await expect.element(opener).toHaveAttribute('aria-expanded', 'false');
  const panel = document.getElementById(opener.element().getAttribute('aria-controls')!);
  expect(panel?.getAttribute('aria-label')).toBe('Layers and filters');
});

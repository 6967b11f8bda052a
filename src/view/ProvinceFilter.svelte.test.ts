import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedExplorer } from '../../tests/fixtures/explorer.ts';
import ProvinceFilter from './ProvinceFilter.svelte';

async function renderFilter(hash = '', language: 'zh' | 'en' = 'en') {
  const { explorer } = await loadedExplorer({ hash, language });
  return { explorer, screen: await render(ProvinceFilter, { explorer }) };
}

test.each([
  ['zh', '按省筛选', ['贵州 2', '云南 3']],
  ['en', 'Filter by province', ['Guizhou 2', 'Yunnan 3']],
] as const)(
  'the filter in %s offers provinces with listed counties, and how many',
  async (language, name, offered) => {
    const { screen } = await renderFilter('', language);
    await expect.element(screen.getByRole('group', { name })).toBeVisible();
    const boxes = screen.getByRole('checkbox');
    await expect.element(boxes).toHaveLength(2);
    for (const province of offered) {
      await expect.element(screen.getByRole('checkbox', { name: province })).not.toBeChecked();
    }
  },
);

test('a click chooses a province, another takes it out again', async () => {
  const { explorer, screen } = await renderFilter();
  const guizhou = screen.getByRole('checkbox', { name: /Guizhou/ });
  await guizhou.click();
  expect(explorer.view.provinces).toEqual(['520000']);
  await expect.element(guizhou).toBeChecked();
  await guizhou.click();
  expect(explorer.view.provinces).toEqual([]);
  await expect.element(guizhou).not.toBeChecked();
});

test('the space bar chooses as a click does', async () => {
  const { explorer, screen } = await renderFilter();
  (screen.getByRole('checkbox', { name: /Yunnan/ }).element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  expect(explorer.view.provinces).toEqual(['530000']);
});

test('what a link has chosen is checked and can be taken out by name', async () => {
  const { explorer, screen } = await renderFilter('prov=52,53');
  await expect.element(screen.getByRole('checkbox', { name: /Guizhou/ })).toBeChecked();
  await screen.getByRole('button', { name: /Guizhou/ }).click();
  expect(explorer.view.provinces).toEqual(['530000']);
});

test('one button clears the filter, and is there only while there is something to clear', async () => {
  const { explorer, screen } = await renderFilter('prov=52,53');
  await screen.getByRole('button', { name: 'Clear the filter' }).click();
  expect(explorer.view.provinces).toEqual([]);
  await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
});

test('a province of a link without listed counties can be cleared, too', async () => {
  const { explorer, screen } = await renderFilter('prov=71');
  const clear = screen.getByRole('button', { name: 'Clear the filter' });
  await expect.element(clear).toBeVisible();
  await clear.click();
  expect(explorer.view.provinces).toEqual([]);
});

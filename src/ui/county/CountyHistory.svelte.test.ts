import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import type { Language } from '../../core/base/language.ts';
import { COUNTY_CARD } from '../../i18n/messages/county-card.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import CountyHistory from './CountyHistory.svelte';

async function renderHistory(id: string, language: Language = 'en') {
  const { store } = await loadedStore({ language });
  const screen = await render(CountyHistory, { store, id });
  await expect.element(screen.getByText(MESSAGES[language].pending)).toBeVisible();
  await store.loadProduct('history');
  return screen;
}

test.each([
  ['en', ['Old Jia County 旧甲县 · 522101', 'until 2016'], ['from 2016', 'became a district']],
  ['zh', ['旧甲县 · 522101', '到2016年'], ['2016年起', '撤县设区']],
] as const)(
  'names and codes are told in %s from the earliest, with what changed them',
  async (language, earlier, later) => {
    const screen = await renderHistory('520101', language);
    const names = screen.getByRole('listitem');
    for (const words of earlier) await expect.element(names.first()).toHaveTextContent(words);
    for (const words of later) await expect.element(names.last()).toHaveTextContent(words);
  },
);

test('each name has its confidence and its source', async () => {
  const screen = await renderHistory('520101');
  await expect.element(screen.getByRole('listitem').first()).toHaveTextContent('published');
  const source = screen.getByRole('link', { name: '文件 press-4' });
  await expect.element(source.first()).toHaveAttribute('href', 'https://example.org/press-4');
});

test('a county without a change says that none is recorded', async () => {
  const screen = await renderHistory('520102');
  await expect.element(screen.getByText(COUNTY_CARD.en.noHistory)).toBeVisible();
});

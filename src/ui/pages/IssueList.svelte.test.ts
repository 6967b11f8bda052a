import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { LINK_NOTICES } from '../../i18n/messages/link-issues.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import Notices from './IssueList.svelte';

async function renderNotices(hash: string, language: 'zh' | 'en' = 'en') {
  const { store } = await loadedStore({ hash, language });
  return { store, screen: await render(Notices, { store }) };
}

test.each([
  ['zh', 'colour=red', '链接中的“colour”不认识，已忽略。'],
  ['en', 'colour=red', 'The link has an unknown key “colour”; it was ignored.'],
  [
    'zh',
    'mark=dots',
    '链接中的 mark=dots 无效（应为fill、circles、columns 或 both），已用默认值。',
  ],
  [
    'en',
    'county=999999',
    'The link has county=999999, which is not a six-digit county code; the default is shown.',
  ],
  [
    'en',
    'mark=both&mark=fill',
    'The link has mark=fill, which is not given once; the default is shown.',
  ],
] as const)('in %s a link with %s is told', async (language, hash, text) => {
  const { screen } = await renderNotices(hash, language);
  await expect.element(screen.getByRole('status')).toHaveTextContent(text);
});

test.each(['zh', 'en'] as const)('in %s it is told what could not be loaded', async (language) => {
  const { store, screen } = await renderNotices('', language);
  const { failure } = MESSAGES[language];
  const { release } = LINK_NOTICES[language];
  store.addIssue({ kind: 'no-symbols' });
  store.addIssue({ kind: 'no-detail' });
  store.addIssue({ kind: 'unknown-release', got: 'dddddddddddd' });
  const told = [failure.symbols, failure.detail, release('dddddddddddd', __RELEASE__)];
  for (const text of told) await expect.element(screen.getByText(text)).toBeVisible();
});

test.each(['zh', 'en'] as const)('in %s a copy without detail says so', async (language) => {
  const { store, screen } = await renderNotices('', language);
  store.addIssue({ kind: 'no-detail', missing: true });
  await expect.element(screen.getByText(MESSAGES[language].failure.noDetail)).toBeVisible();
});

test('a notice stays until it is dismissed, and the others stay on', async () => {
  const { screen } = await renderNotices('a=1&b=2');
  await screen.getByRole('button', { name: 'Dismiss' }).first().click();
  await expect.element(screen.getByText('“a”')).not.toBeInTheDocument();
  await expect.element(screen.getByText('“b”')).toBeVisible();
});

test('a good link has nothing to tell, in a place that is announced', async () => {
  const { screen } = await renderNotices('mark=both');
  expect(screen.getByRole('status').element().textContent.trim()).toBe('');
});

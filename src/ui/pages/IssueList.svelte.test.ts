import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { issueText } from '../../i18n/messages/issues/issue-text.ts';
import { LINK_ISSUES } from '../../i18n/messages/issues/link.ts';
import { LOAD_ISSUES } from '../../i18n/messages/issues/load.ts';
import IssueList from './IssueList.svelte';

async function renderIssues(hash: string, language: 'zh' | 'en' = 'en') {
  const { store } = await loadedStore({ hash, language });
  return { store, screen: await render(IssueList, { store }) };
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
    'The link has county=999999, which is not up to four six-digit codes of counties that the map has, separated by commas; the default is shown.',
  ],
  [
    'en',
    'mark=both&mark=fill',
    'The link has mark=fill, which is not given once; the default is shown.',
  ],
] as const)('in %s a link with %s is told', async (language, hash, text) => {
  const { screen } = await renderIssues(hash, language);
  await expect.element(screen.getByRole('status')).toHaveTextContent(text);
});

test.each(['zh', 'en'] as const)('in %s it is told what could not be loaded', async (language) => {
  const { store, screen } = await renderIssues('', language);
  const parts = [{ code: 'no-symbols' }, { code: 'no-detail' }] as const;
  const link = { code: 'unknown-release', got: 'dddddddddddd', shown: 'cccccccccccc' } as const;
  for (const issue of [...parts, link]) store.addIssue(issue);
  const told = [
    ...parts.map((issue) => issueText(issue, LOAD_ISSUES[language])),
    issueText(link, LINK_ISSUES[language]),
  ];
  for (const text of told) await expect.element(screen.getByText(text)).toBeVisible();
});

test.each(['zh', 'en'] as const)('in %s a copy without detail says so', async (language) => {
  const { store, screen } = await renderIssues('', language);
  const issue = { code: 'no-detail', missing: true } as const;
  store.addIssue(issue);
  const text = issueText(issue, LOAD_ISSUES[language]);
  await expect.element(screen.getByText(text)).toBeVisible();
});

test('an issue stays until it is dismissed, and the others stay on', async () => {
  const { screen } = await renderIssues('a=1&b=2');
  await screen.getByRole('button', { name: 'Dismiss' }).first().click();
  await expect.element(screen.getByText('“a”')).not.toBeInTheDocument();
  await expect.element(screen.getByText('“b”')).toBeVisible();
});

test('a good link has nothing to tell, in a place that is announced', async () => {
  const { screen } = await renderIssues('mark=both');
  expect(screen.getByRole('status').element().textContent.trim()).toBe('');
});

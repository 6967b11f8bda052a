import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { fakeAddress } from '../../../tests/fixtures/view-store.ts';
import { IssueError, type Issue } from '../../core/issue.ts';
import type { Failure } from '../../app/view-state.svelte.ts';
import { ViewStore } from '../../app/view-store.svelte.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import FailurePanel from './FailurePanel.svelte';

beforeEach(() => {
  const figures = document.createElement('section');
  figures.id = 'figures';
  figures.innerHTML = '<table><caption>the national figures</caption></table>';
  document.body.append(figures);
});
afterEach(() => document.getElementById('figures')?.remove());

/** Renders the panel of a failure, before anything was loaded. */
async function renderFailure(
  error: unknown,
  { scope = 'page' as Failure['scope'], language = 'en' as 'zh' | 'en' } = {},
) {
  const store = new ViewStore(fakeAddress(), language);
  store.failure = { scope, error };
  const onTable = vi.fn();
  return { onTable, screen: await render(FailurePanel, { store, onTable }) };
}

test.each<[Issue, string, string]>([
  [{ code: 'missing', product: 'overview' }, '缺少县界文件。', 'The boundary file is missing.'],
  [
    { code: 'corrupt', product: 'overview' },
    '县界文件与清单不符或无法读取。',
    'The boundary file does not match its manifest or cannot be read.',
  ],
  [
    { code: 'unreachable', product: 'overview' },
    '无法取得县界文件。',
    'The boundary file cannot be reached.',
  ],
  [
    { code: 'truncated', product: 'overview', got: 1000, expected: 1_164_022 },
    '县界文件不完整：收到1,000字节，应有1,164,022字节。',
    'The boundary file is incomplete: got 1,000 bytes, expected 1,164,022.',
  ],
  [
    { code: 'version', product: 'overview', got: '2' },
    '县界文件的版本是2，本页面只认得版本1。',
    'The boundary file has version 2; this page knows only version 1.',
  ],
])('the issue %o is told in both languages, with what to do', async (issue, zh, en) => {
  for (const [language, cause] of [
    ['zh', zh],
    ['en', en],
  ] as const) {
    const { screen } = await renderFailure(new IssueError(issue), { language });
    const panel = screen.getByRole('alert');
    await expect.element(panel.getByRole('heading')).toHaveTextContent(cause);
    await expect.element(panel).toHaveTextContent(MESSAGES[language].failure.advice);
    await screen.unmount();
  }
});

test.each(['zh', 'en'] as const)(
  'in %s, without a network, what cannot be reached is told to be a matter of the network',
  async (language) => {
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const error = new IssueError({ code: 'unreachable', product: 'manifest' });
    const { screen } = await renderFailure(error, { language });
    const panel = screen.getByRole('alert');
    await expect.element(panel).toHaveTextContent(MESSAGES[language].failure.offline);
    onLine.mockRestore();
  },
);

test('an error that nobody foresaw is told without its insides', async () => {
  const { screen } = await renderFailure(new TypeError('x is not a function'));
  const panel = screen.getByRole('alert');
  await expect.element(panel).toHaveTextContent(/Something went wrong/);
  await expect.element(panel).not.toHaveTextContent('x is not a function');
});

test('where the page is lost the national figures that came with it are shown', async () => {
  const { screen } = await renderFailure(new IssueError({ code: 'missing', product: 'atlas' }));
  const figures = screen.getByRole('alert').getByRole('table', { name: 'the national figures' });
  await expect.element(figures).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
});

test('where only the map is lost the values are a button away', async () => {
  const error = new IssueError({ code: 'missing', product: 'overview' });
  const { onTable, screen } = await renderFailure(error, { scope: 'map' });
  await expect.element(screen.getByText(MESSAGES.en.failure.mapAdvice)).toBeVisible();
  await screen.getByRole('button', { name: 'Table' }).click();
  expect(onTable).toHaveBeenCalledOnce();
});

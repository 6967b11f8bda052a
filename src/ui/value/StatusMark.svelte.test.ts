import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { STATUSES } from '../../core/atlas/status.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import StatusMark from './StatusMark.svelte';

test.each([
  ['zh', ['公布', '推算', '估计', '未公布']],
  ['en', ['reported', 'derived', 'estimate', 'not published']],
] as const)('each status is a word in %s, with its meaning beside it', async (language, words) => {
  const messages = MESSAGES[language];
  for (const [index, status] of STATUSES.entries()) {
    const screen = await render(StatusMark, { status, messages });
    const mark = screen.getByText(words[index]!, { exact: true });
    await expect.element(mark).toBeVisible();
    await expect.element(mark).toHaveAttribute('title', messages.statusMeaning[status]);
    await screen.unmount();
  }
});

test('statuses differ in their sign, too, which readers of screens are spared', async () => {
  const signs: string[] = [];
  for (const status of STATUSES) {
    const screen = await render(StatusMark, { status, messages: MESSAGES.en });
    const sign = screen.container.querySelector('[aria-hidden="true"]')!;
    signs.push(sign.className);
    await screen.unmount();
  }
  expect(new Set(signs).size).toBe(STATUSES.length);
});

const FIGURE = { status: 'reported', sources: ['paper'], confidence: 'unverified' } as const;

test('of a figure it is said beside its status that it is not verified', async () => {
  const screen = await render(StatusMark, { status: FIGURE, messages: MESSAGES.en });
  await expect.element(screen.getByText('reported unverified', { exact: true })).toBeVisible();
});

test('of a figure of the reader’s own nothing is said but that it is', async () => {
  const status = { ...FIGURE, sources: ['own-0123456789ab'] };
  const screen = await render(StatusMark, { status, messages: MESSAGES.en });
  await expect.element(screen.getByText(MESSAGES.en.ownStatus, { exact: true })).toBeVisible();
  await expect.element(screen.getByText(MESSAGES.en.unverified)).not.toBeInTheDocument();
});

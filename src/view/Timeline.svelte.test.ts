import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedExplorer } from '../../tests/fixtures/explorer.ts';
import { Playback } from '../state/playback.svelte.ts';
import Timeline from './Timeline.svelte';

afterEach(() => {
  vi.useRealTimers();
});

/** Renders the timeline at a hash; a run waits for its first step and never takes it. */
async function renderTimeline(hash = '', language: 'zh' | 'en' = 'en') {
  const { explorer, address } = await loadedExplorer({ hash, language });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const playback = new Playback(explorer);
  const screen = await render(Timeline, { explorer, playback });
  return { explorer, address, playback, screen, slider: screen.getByRole('slider') };
}

test.each([
  ['zh', '报告期', '2018年上半年, 公布', '2018年下半年, 推算', '2019年上半年, 未公布'],
  [
    'en',
    'Reporting period',
    'first half of 2018, reported',
    'second half of 2018, derived',
    'first half of 2019, not published',
  ],
] as const)(
  'the slider in %s says the period and its status',
  async (language, name, ...spoken) => {
    const { explorer, screen } = await renderTimeline('', language);
    const slider = screen.getByRole('slider', { name });
    for (const [index, text] of spoken.entries()) {
      explorer.show(index);
      await expect.element(slider).toHaveAttribute('aria-valuetext', text);
    }
  },
);

test('arrow keys step through the periods, and each is a step of the history', async () => {
  const { explorer, address, slider } = await renderTimeline();
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(explorer.view.period).toBe('2018H2');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(explorer.view.period).toBe('2019H1');
  await userEvent.keyboard('{ArrowLeft}');
  expect(explorer.view.period).toBe('2018H2');
  expect(address.history).toHaveLength(4);
});

test('Home and End go to the first period and the last', async () => {
  const { explorer, slider } = await renderTimeline();
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  expect(explorer.view.period).toBe('2019H1');
  await userEvent.keyboard('{Home}');
  expect(explorer.view.period).toBe('2018H1');
});

test('the buttons step by one and rest at the ends', async () => {
  const { explorer, screen } = await renderTimeline();
  const previous = screen.getByRole('button', { name: 'Previous period' });
  const next = screen.getByRole('button', { name: 'Next period' });
  await expect.element(previous).toBeDisabled();
  await next.click();
  await next.click();
  expect(explorer.view.period).toBe('2019H1');
  await expect.element(next).toBeDisabled();
  await previous.click();
  expect(explorer.view.period).toBe('2018H2');
});

test('the slider follows the view', async () => {
  const { explorer, address, slider } = await renderTimeline();
  await expect.element(slider).toHaveValue('0');
  explorer.show(2);
  await expect.element(slider).toHaveValue('2');
  address.back();
  await expect.element(slider).toHaveValue('0');
});

test('one button plays, pauses, and at the end replays', async () => {
  const { explorer, playback, screen } = await renderTimeline();
  await screen.getByRole('button', { name: 'Play', exact: true }).click();
  expect(playback.playing).toBe(true);
  await screen.getByRole('button', { name: 'Pause' }).click();
  expect(playback.playing).toBe(false);
  explorer.show(2);
  await expect.element(screen.getByRole('button', { name: 'Replay' })).toBeVisible();
});

test('who steps by hand has stopped the run', async () => {
  const { playback, screen, slider } = await renderTimeline();
  playback.play();
  await screen.getByRole('button', { name: 'Next period' }).click();
  expect(playback.playing).toBe(false);
  playback.play();
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(playback.playing).toBe(false);
});

test('every period stands on the track with its status', async () => {
  const { screen } = await renderTimeline('', 'zh');
  const ticks = [...screen.container.querySelectorAll('ol li')];
  const words = ticks.map((tick) => tick.textContent.replace(/\s+/g, ' ').trim());
  expect(words).toEqual(['2018上 公布', '2018下 推算', '2019上 未公布']);
});

test('where no layer leads, the stops say what the topmost overlay knows', async () => {
  const { explorer, slider } = await renderTimeline('layer=none&on=loans');
  await expect
    .element(slider)
    .toHaveAttribute('aria-valuetext', 'first half of 2018, not published');
  explorer.toggleOverlay('loans');
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'first half of 2018, reported');
});

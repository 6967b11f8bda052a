import { afterEach, expect, test, vi } from 'vitest';
import { loadedExplorer } from '../../tests/fixtures/explorer.ts';
import { Playback } from './playback.svelte.ts';

/** Longer than one step of the run takes. */
const STEP = 2000;

afterEach(() => {
  vi.useRealTimers();
});

/** A playback of three periods that stands at a hash. */
async function loadedPlayback(hash = '') {
  const loaded = await loadedExplorer({ hash });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return { ...loaded, playback: new Playback(loaded.explorer) };
}

/** Lets the next step of a run happen. */
const step = () => vi.advanceTimersToNextTimer();

test('a run walks from the present period to the last and stops there', async () => {
  const { explorer, playback } = await loadedPlayback();
  playback.play();
  expect(playback.playing).toBe(true);
  expect(explorer.periodIndex).toBe(0);
  step();
  expect(explorer.periodIndex).toBe(1);
  step();
  expect(explorer.periodIndex).toBe(2);
  expect(playback.playing).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

test('a run from the last period begins at the first', async () => {
  const { explorer, playback } = await loadedPlayback('period=2019H1');
  playback.play();
  expect(explorer.periodIndex).toBe(0);
  vi.advanceTimersByTime(10 * STEP);
  expect(explorer.periodIndex).toBe(2);
  expect(playback.playing).toBe(false);
});

test('a pause holds the period, and playing again goes on from it', async () => {
  const { explorer, playback } = await loadedPlayback();
  playback.play();
  step();
  playback.pause();
  expect(playback.playing).toBe(false);
  vi.advanceTimersByTime(10 * STEP);
  expect(explorer.periodIndex).toBe(1);
  playback.play();
  step();
  expect(explorer.periodIndex).toBe(2);
});

test('playing what plays already does not walk at twice the pace', async () => {
  const { playback } = await loadedPlayback();
  playback.play();
  playback.play();
  expect(vi.getTimerCount()).toBe(1);
});

test('a run is one step of the history', async () => {
  const { address, playback } = await loadedPlayback();
  playback.play();
  vi.advanceTimersByTime(10 * STEP);
  expect(address.history).toEqual(['', 'v=1&period=2019H1']);
});

test('a run that begins anew is one step of the history, too', async () => {
  const { address, playback } = await loadedPlayback('v=1&period=2019H1');
  playback.play();
  vi.advanceTimersByTime(10 * STEP);
  expect(address.history).toHaveLength(2);
});

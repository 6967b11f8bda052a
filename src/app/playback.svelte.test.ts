import { afterEach, expect, test, vi } from 'vitest';
import { loadedStore } from '../../tests/fixtures/view-store.ts';
import { Playback } from './playback.svelte.ts';

/** Longer than one step of the run takes. */
const STEP = 2000;

afterEach(() => {
  vi.useRealTimers();
});

/** A playback of three periods that stands at a hash. */
async function loadedPlayback(hash = 'v=1') {
  const loaded = await loadedStore({ hash });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return { ...loaded, playback: new Playback(loaded.store) };
}

/** Lets the next step of a run happen. */
const step = () => vi.advanceTimersToNextTimer();

test('a run walks from the present period to the last and stops there', async () => {
  const { store, playback } = await loadedPlayback();
  playback.play();
  expect(playback.playing).toBe(true);
  expect(store.periodIndex).toBe(0);
  step();
  expect(store.periodIndex).toBe(1);
  step();
  expect(store.periodIndex).toBe(2);
  expect(playback.playing).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

test('a run from the last period begins at the first', async () => {
  const { store, playback } = await loadedPlayback('period=2019H1');
  playback.play();
  expect(store.periodIndex).toBe(0);
  vi.advanceTimersByTime(10 * STEP);
  expect(store.periodIndex).toBe(2);
  expect(playback.playing).toBe(false);
});

test('a pause holds the period, and playing again goes on from it', async () => {
  const { store, playback } = await loadedPlayback();
  playback.play();
  step();
  playback.pause();
  expect(playback.playing).toBe(false);
  vi.advanceTimersByTime(10 * STEP);
  expect(store.periodIndex).toBe(1);
  playback.play();
  step();
  expect(store.periodIndex).toBe(2);
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
  expect(address.history).toEqual(['v=1', 'v=1&period=2019H1']);
});

test('a run that begins anew is one step of the history, too', async () => {
  const { address, playback } = await loadedPlayback('v=1&period=2019H1');
  playback.play();
  vi.advanceTimersByTime(10 * STEP);
  expect(address.history).toHaveLength(2);
});

test.each([0.5, 1, 2, 4] as const)(
  'at %s times the pace a period is shown as much shorter',
  async (speed) => {
    const { store, playback } = await loadedPlayback();
    playback.speed = speed;
    playback.play();
    vi.advanceTimersByTime(1400 / speed - 1);
    expect(store.periodIndex).toBe(0);
    vi.advanceTimersByTime(1);
    expect(store.periodIndex).toBe(1);
  },
);

test('another pace holds from the next step on', async () => {
  const { store, playback } = await loadedPlayback();
  playback.play();
  playback.speed = 4;
  vi.advanceTimersByTime(1399);
  expect(store.periodIndex).toBe(0);
  vi.advanceTimersByTime(1);
  expect(store.view.speed).toBe(4);
  vi.advanceTimersByTime(350);
  expect(store.periodIndex).toBe(2);
});

test('the link names the pace while a run is under way, from its first step to its last or a pause', async () => {
  const { address, playback } = await loadedPlayback();
  playback.speed = 2;
  playback.play();
  expect(address.history).toEqual(['v=1']);
  step();
  expect(address.history).toEqual(['v=1', 'v=1&period=2018H2&play=2']);
  playback.pause();
  expect(address.history).toEqual(['v=1', 'v=1&period=2018H2']);
});

test('a link that plays goes on by itself and stays one step of the history', async () => {
  const { address, store, playback } = await loadedPlayback('v=1&play=4');
  playback.follow(false);
  expect(playback.playing).toBe(true);
  expect(playback.speed).toBe(4);
  vi.advanceTimersByTime(10 * STEP);
  expect(store.periodIndex).toBe(2);
  expect(address.history).toEqual(['v=1&period=2019H1']);
});

test('where motion is unwelcome, a link that plays brings its pace and no run', async () => {
  const { address, playback } = await loadedPlayback('v=1&period=2018H2&play=0.5');
  playback.follow(true);
  expect(playback.playing).toBe(false);
  expect(playback.speed).toBe(0.5);
  expect(address.history).toEqual(['v=1&period=2018H2']);
});

test('going back stops a run', async () => {
  const { address, store, playback } = await loadedPlayback();
  playback.play();
  step();
  address.back();
  step();
  expect(playback.playing).toBe(false);
  expect(store.periodIndex).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('a change by another hand stops a run, and looking around does not', async () => {
  const { address, store, playback } = await loadedPlayback();
  playback.play();
  store.set({ camera: { lng: 105, lat: 30, zoom: 5 } }, 'replace');
  store.selectCounty('110101');
  step();
  expect(store.periodIndex).toBe(1);
  store.set({ layer: 'loans' });
  step();
  expect(playback.playing).toBe(false);
  expect(store.periodIndex).toBe(1);
  expect(address.history.at(-1)).not.toContain('play');
});

test('a run that nobody can see waits, and goes on where it stood', async () => {
  const { store, playback } = await loadedPlayback();
  store.session.inSight = false;
  playback.play();
  vi.advanceTimersByTime(10 * STEP);
  expect(store.periodIndex).toBe(0);
  expect(playback.playing).toBe(true);
  store.session.inSight = true;
  step();
  expect(store.periodIndex).toBe(1);
});

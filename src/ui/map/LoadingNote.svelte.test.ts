import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { fakeAddress, loadedStore } from '../../../tests/fixtures/view-store.ts';
import { ViewStore } from '../../app/view-store.svelte.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import LoadingNote from './LoadingNote.svelte';

const LANGUAGES = ['zh', 'en'] as const;

afterEach(() => vi.restoreAllMocks());

/** Lets so much time have passed since the page began to load. */
function waitedFor(milliseconds: number) {
  vi.spyOn(performance, 'now').mockReturnValueOnce(milliseconds);
}

test.each(LANGUAGES)('before the map is there, it is said to load, in %s', async (language) => {
  waitedFor(0);
  const store = new ViewStore(fakeAddress(), language);
  const screen = await render(LoadingNote, { store, isDrawn: false });
  await expect.element(screen.getByRole('status')).toHaveTextContent(MESSAGES[language].loading);
});

test.each(LANGUAGES)(
  'after some seconds it is said what the page waits for, in %s',
  async (language) => {
    waitedFor(4990);
    const { product, slowNetwork } = MESSAGES[language];
    const store = new ViewStore(fakeAddress(), language);
    const screen = await render(LoadingNote, { store, isDrawn: false });
    await expect.element(screen.getByRole('status')).toHaveTextContent(slowNetwork(product.atlas));
  },
);

test('where all data are there, the map’s program is named', async () => {
  const { store } = await loadedStore();
  vi.useFakeTimers();
  const screen = await render(LoadingNote, { store, isDrawn: false });
  vi.advanceTimersByTime(5000);
  vi.useRealTimers();
  const { slowNetwork, mapProgram } = MESSAGES.en;
  await expect.element(screen.getByRole('status')).toHaveTextContent(slowNetwork(mapProgram));
});

test('a map that is there, or a failure, ends the word', async () => {
  const { store } = await loadedStore();
  const screen = await render(LoadingNote, { store, isDrawn: false });
  await expect.element(screen.getByRole('status')).toBeInTheDocument();
  await screen.rerender({ store, isDrawn: true });
  await expect.element(screen.getByRole('status')).not.toBeInTheDocument();
  await screen.rerender({ store, isDrawn: false });
  store.failure = { scope: 'map', error: new Error() };
  await expect.element(screen.getByRole('status')).not.toBeInTheDocument();
});

import { expect, test } from 'vitest';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { serveStory, squareStory } from '../../../tests/fixtures/story.ts';
import { PERIOD_FILM, type FilmRequest } from './file-request.ts';
import { encodeFilm, prepareFilm } from './film-file.ts';

const order: FilmRequest = {
  what: PERIOD_FILM,
  format: 'webm',
  width: 320,
  height: 180,
  seconds: 1,
  rate: 5,
};

/** A store with a story of two scenes, the second of which cannot be shown, and one more. */
async function storeAt(hash = 'v=1') {
  const { store, served, address } = await loadedStore({ hash });
  serveStory(served, 'squares', squareStory(['v=1', 'v=1&period=1900H1', 'v=1&layer=loans'], 1));
  return { store, address };
}

async function pixelsOf(film: Awaited<ReturnType<typeof prepareFilm>>, index: number) {
  const { width, height } = film.frames;
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false })!;
  await film.frames.draw(index, context);
  return [...context.getImageData(0, 0, width, height).data];
}

test('the same frame is the same pixels, whatever was drawn before and is shown meanwhile', async () => {
  const { store } = await storeAt();
  const first = await prepareFilm(store, order);
  const fading = 4;
  const before = await pixelsOf(first, fading);
  await pixelsOf(first, first.frames.count - 1);
  store.set({ layer: 'loans' });
  store.set({ language: 'zh' });
  expect(await pixelsOf(first, fading)).toEqual(before);
  expect(await pixelsOf(first, 0)).not.toEqual(before);
  const other = await storeAt();
  expect(await pixelsOf(await prepareFilm(other.store, order), fading)).toEqual(before);
});

test('a film of the half-years becomes a video of its size and length, and changes no view', async () => {
  const { store, address } = await storeAt('v=1&layer=loans');
  const film = await prepareFilm(store, order);
  expect(film.seconds).toBe(store.atlas!.periods.length + 1);
  expect(film.name).toBe(`relief-atlas_timeline_loans_en_${store.atlas!.release}_320x180.webm`);
  const shares: number[] = [];
  const blob = await encodeFilm(film, order, { onProgress: (share) => shares.push(share) });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  const video = document.createElement('video');
  video.src = URL.createObjectURL(blob);
  await new Promise((loaded) => (video.onloadedmetadata = loaded));
  expect([video.videoWidth, video.videoHeight]).toEqual([320, 180]);
  expect(video.duration).toBeCloseTo(film.seconds, 1);
  expect(address.history).toEqual(['v=1&layer=loans']);
});

test('a film of a story leaves out a scene that cannot be shown, and says which', async () => {
  const { store, address } = await storeAt();
  const film = await prepareFilm(store, { ...order, what: 'squares', width: 640, height: 360 });
  expect(film.broken.map(({ number }) => number)).toEqual([2]);
  expect(film.seconds).toBe(3.2);
  const first = await pixelsOf(film, 0);
  expect(await pixelsOf(film, film.frames.count - 1)).not.toEqual(first);
  expect(address.history).toEqual(['v=1']);
});

test.each([
  ['v=1&layer=none', PERIOD_FILM, 'empty-film'],
  ['v=1', 'squares-2', 'missing-story'],
])('for %s no film of %s is begun', async (hash, what, code) => {
  const { store } = await storeAt(hash);
  const refused = prepareFilm(store, { ...order, what });
  await expect(refused).rejects.toMatchObject({ issue: { code } });
});

test('a story in which nothing can be shown is refused', async () => {
  const { store, served } = await loadedStore();
  serveStory(served, 'squares', squareStory(['v=1&period=1900H1']));
  const refused = prepareFilm(store, { ...order, what: 'squares' });
  await expect(refused).rejects.toMatchObject({ issue: { code: 'empty-story' } });
});

import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedExplorer } from '../../../tests/fixtures/explorer.ts';
import { FILM } from '../../i18n/messages/film.ts';
import FilmPanel from './FilmPanel.svelte';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function renderPanel({ hash = '', language = 'en' as 'zh' | 'en' } = {}) {
  const { explorer, address } = await loadedExplorer({ hash, language });
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  const words = FILM[language];
  const screen = await render(FilmPanel, { explorer });
  const choose = (name: string) =>
    screen.getByRole('radio', { name, exact: true }).click({ force: true });
  return { explorer, address, names, words, screen, choose };
}

test('a film is made while its progress grows, and saved under a name that says what it is', async () => {
  const { explorer, address, names, words, screen, choose } = await renderPanel();
  await choose(words.formats.gif);
  await choose(words.pixels('360p', '640', '360'));
  await choose(words.seconds('1'));
  const shares: number[] = [];
  const watch = setInterval(() => {
    const bar = document.querySelector('progress');
    if (bar) shares.push(bar.value);
  }, 5);
  await screen.getByRole('button', { name: words.make }).click();
  const name = `relief-atlas_timeline_sales_en_${explorer.atlas!.release}_640x360.gif`;
  await expect.element(screen.getByRole('status')).toHaveTextContent(name);
  clearInterval(watch);
  expect(names).toEqual([name]);
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(address.history).toEqual(['']);
});

test('a film that is cancelled leaves nothing behind', async () => {
  const { names, words, screen, choose } = await renderPanel();
  await choose(words.formats.webm);
  await choose(words.seconds('5'));
  await screen.getByRole('button', { name: words.make }).click();
  await expect.element(screen.getByRole('progressbar')).toBeVisible();
  await screen.getByRole('button', { name: words.cancel }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent(words.cancelled);
  expect(screen.getByRole('progressbar').elements()).toEqual([]);
  expect(names).toEqual([]);
});

test.each(['zh', 'en'] as const)(
  'in %s a browser without WebCodecs is told so, and offered a GIF',
  async (language) => {
    vi.stubGlobal('VideoEncoder', undefined);
    Reflect.deleteProperty(globalThis, 'VideoEncoder');
    const { words, screen } = await renderPanel({ language });
    const gif = screen.getByRole('radio', { name: words.formats.gif, exact: true });
    await expect.element(gif).toBeChecked();
    await expect.element(screen.getByRole('radio', { name: words.formats.mp4 })).toBeDisabled();
    await expect.element(screen.getByText('WebCodecs')).toBeVisible();
  },
);

test('an empty view is refused in words', async () => {
  const { names, words, screen } = await renderPanel({ hash: 'v=1&layer=none' });
  await screen.getByRole('button', { name: words.make }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(words.fault.empty);
  expect(names).toEqual([]);
});

test('the story that is told is chosen first', async () => {
  const { explorer } = await loadedExplorer({ language: 'en' });
  const screen = await render(FilmPanel, { explorer, story: 'founding-report' });
  const words = FILM.en;
  await expect
    .element(screen.getByRole('radio', { name: words.story('The founding report') }))
    .toBeChecked();
  expect(screen.getByRole('radiogroup', { name: words.pace }).elements()).toEqual([]);
});

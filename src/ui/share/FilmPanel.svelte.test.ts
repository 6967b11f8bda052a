import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { issueText } from '../../i18n/messages/issues/issue-text.ts';
import { MADE_FILE_ISSUES } from '../../i18n/messages/issues/made-file.ts';
import { FILM } from '../../i18n/messages/film.ts';
import FilmPanel from './FilmPanel.svelte';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function renderPanel({ hash = 'v=1', language = 'en' as 'zh' | 'en' } = {}) {
  const { store, address } = await loadedStore({ hash, language });
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  const t = FILM[language];
  const screen = await render(FilmPanel, { store });
  const choose = (name: string) =>
    screen.getByRole('radio', { name, exact: true }).click({ force: true });
  return { store, address, names, t, screen, choose };
}

test('a film is made while its progress grows, and saved under a name that says what it is', async () => {
  const { store, address, names, t, screen, choose } = await renderPanel();
  await choose(t.formats.gif);
  await choose(t.pixels('360p', '640', '360'));
  await choose(t.seconds('1'));
  const shares: number[] = [];
  const watch = setInterval(() => {
    const bar = document.querySelector('progress');
    if (bar) shares.push(bar.value);
  }, 5);
  await screen.getByRole('button', { name: t.make }).click();
  const name = `relief-atlas_timeline_sales_en_${store.atlas!.release}_640x360.gif`;
  await expect.element(screen.getByRole('status')).toHaveTextContent(name);
  clearInterval(watch);
  expect(names).toEqual([name]);
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(address.history).toEqual(['v=1']);
});

test('a film that is cancelled leaves nothing behind', async () => {
  const { names, t, screen, choose } = await renderPanel();
  await choose(t.formats.webm);
  await choose(t.seconds('5'));
  await screen.getByRole('button', { name: t.make }).click();
  await expect.element(screen.getByRole('progressbar')).toBeVisible();
  await screen.getByRole('button', { name: t.cancel }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent(t.cancelled);
  expect(screen.getByRole('progressbar').elements()).toEqual([]);
  expect(names).toEqual([]);
});

test.each(['zh', 'en'] as const)(
  'in %s a browser without WebCodecs is told so, and offered a GIF',
  async (language) => {
    vi.stubGlobal('VideoEncoder', undefined);
    Reflect.deleteProperty(globalThis, 'VideoEncoder');
    const { t, screen } = await renderPanel({ language });
    const gif = screen.getByRole('radio', { name: t.formats.gif, exact: true });
    await expect.element(gif).toBeChecked();
    await expect.element(screen.getByRole('radio', { name: t.formats.mp4 })).toBeDisabled();
    await expect.element(screen.getByText('WebCodecs')).toBeVisible();
  },
);

test('an empty view is refused in words', async () => {
  const { names, t, screen } = await renderPanel({ hash: 'v=1&layer=none' });
  await screen.getByRole('button', { name: t.make }).click();
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent(t.failed(issueText({ code: 'empty-film' }, MADE_FILE_ISSUES.en)));
  expect(names).toEqual([]);
});

test('the story that is told is chosen first', async () => {
  const { store } = await loadedStore({ language: 'en' });
  const screen = await render(FilmPanel, { store, story: 'founding-report' });
  const t = FILM.en;
  await expect
    .element(screen.getByRole('radio', { name: t.story('The founding report') }))
    .toBeChecked();
  expect(screen.getByRole('radiogroup', { name: t.pace }).elements()).toEqual([]);
});

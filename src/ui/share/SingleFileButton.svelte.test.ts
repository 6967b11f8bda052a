import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { ELEMENT, readEmbedded, SLOT } from '../../release/embedded-files.ts';
import { TEMPLATE } from '../../export/single-file/single-file.ts';
import { issueText } from '../../i18n/messages/issues/issue-text.ts';
import { MADE_FILE_ISSUES } from '../../i18n/messages/issues/made-file.ts';
import { OFFLINE } from '../../i18n/messages/offline.ts';
import SingleFileButton from './SingleFileButton.svelte';

afterEach(() => vi.restoreAllMocks());

/** Renders the button on a page whose server has a template, or none. */
async function renderButton({ hasTemplate = true, language = 'en' as 'zh' | 'en' } = {}) {
  const { store, served } = await loadedStore({ hash: 'v=1&period=2018H2', language });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
    const [, path] = /([^/]+|releases\/.+)$/.exec(String(url))!;
    if (path!.startsWith('releases/')) return served.fetchBytes(path!.slice('releases/'.length));
    if (path !== TEMPLATE || !hasTemplate) throw new TypeError('Failed to fetch');
    return new Response(`<p></p><script id="${ELEMENT}">${SLOT}</script>`);
  });
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  const screen = await render(SingleFileButton, { store });
  return { screen, blobs, names, store, words: OFFLINE[language] };
}

test('the view is saved in the language in which it is shown, under a name that says what it is', async () => {
  const { screen, blobs, names, store, words } = await renderButton();
  await screen.getByRole('button', { name: words.single }).click();
  const name = `relief-atlas_sales_2018H2_${store.atlas!.release}.html`;
  await expect.element(screen.getByRole('status')).toHaveTextContent(name);
  expect(names).toEqual([name]);
  const page = new DOMParser().parseFromString(await blobs[0]!.text(), 'text/html');
  const { hash, files } = readEmbedded(page)!;
  expect(hash).toBe('v=1&period=2018H2&lang=en');
  expect(Object.keys(files)).toContain('releases/products/detail.json');
});

test('detailed boundaries can be left out', async () => {
  const { screen, blobs, words } = await renderButton();
  await screen.getByRole('checkbox', { name: words.detailed }).click();
  await screen.getByRole('button', { name: words.single }).click();
  await vi.waitFor(() => expect(blobs).toHaveLength(1));
  expect(await blobs[0]!.text()).not.toContain('detail.json');
});

test.each(['zh', 'en'] as const)(
  'in %s it is told that the file could not be written, and none is saved',
  async (language) => {
    const { screen, names, words } = await renderButton({ hasTemplate: false, language });
    await screen.getByRole('button', { name: words.single }).click();
    const text = issueText({ code: 'not-loaded' }, MADE_FILE_ISSUES[language]);
    await expect.element(screen.getByRole('status')).toHaveTextContent(words.failed(text));
    expect(names).toEqual([]);
  },
);

import { fileURLToPath } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import { beforeAll, expect, test } from 'vitest';
import { readView } from '../../src/core/view/check-view.ts';
import { pinnedOf } from '../../src/core/view/pins.ts';
import { MESSAGES } from '../../src/i18n/messages/index.ts';
import type { DataFile } from '../open-data/data-files.ts';
import { readPlaces } from '../vite/place-pages.ts';
import type { PlacesKnown } from './place-page.ts';
import { placePages } from './place-pages.ts';

const SITE = 'https://example.org/atlas/';

let known: PlacesKnown;
let pages: ReadonlyMap<string, string>;
const textsOf = (files: readonly DataFile[]) =>
  new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const));
const linksOf = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);

beforeAll(async () => {
  known = await readPlaces(fileURLToPath(new URL('../../public/releases', import.meta.url)));
  pages = textsOf(placePages(known, SITE));
});

test('every county of the list and every province has a page, and all are reached by links from one', () => {
  const { atlas } = known;
  const wanted = [...atlas.counties, ...atlas.provinces].map(({ id }) => `${id}.html`);
  expect(wanted.filter((path) => !pages.has(path))).toEqual([]);
  const reached = new Set(['index.html']);
  for (const path of reached) {
    for (const link of linksOf(pages.get(path)!)) if (pages.has(link)) reached.add(link);
  }
  expect(wanted.filter((path) => !reached.has(path))).toEqual([]);
});

test('no link among the pages leads nowhere, and each page opens a view that shows its place', () => {
  for (const [path, html] of pages) {
    if (!path.endsWith('.html')) continue;
    for (const link of linksOf(html)) {
      if (/^(https?:|\.\.\/|\.\/$)/.test(link)) continue;
      expect(pages.has(link), `${path} links to ${link}`).toBe(true);
    }
    const hash = linksOf(html)
      .find((link) => link.startsWith('../#'))
      ?.slice('../#'.length)
      .replaceAll('&amp;', '&');
    if (path === 'index.html') continue;
    const { view, issues } = readView(hash!, known.atlas, []);
    expect(issues).toEqual([]);
    const code = path.slice(0, 6);
    expect([...pinnedOf(view), ...view.filter.places]).toEqual([code]);
  }
});

test('each estimate stands behind its range and before its status, in both languages', () => {
  for (const [path, html] of pages) {
    for (const [, row] of html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)) {
      const [range, , expected, status] = [...row!.matchAll(/<td>(.*?)<\/td>/g)].map(
        ([, td]) => td!,
      );
      expect(range, path).toMatch(/\d.*–.*\d.*<span lang="en">.*–/);
      expect(expected, path).toContain('≈');
      for (const { status: words } of [MESSAGES.zh, MESSAGES.en])
        expect(status).toContain(words.modelled);
    }
  }
});

test('pages are well formed, name their sources, and weigh less than 30 MB together', () => {
  const { atlas } = known;
  for (const county of [atlas.counties[0]!, atlas.counties.at(-1)!]) {
    const html = pages.get(`${county.id}.html`)!;
    expect(html).toContain(county.zh);
    expect(html.split('<h2>').at(-1)).toContain('<li>');
    const voids = html.replace('<!doctype html>', '').replace(/<(meta|link)([^>]*)>/g, '<$1$2/>');
    expect(() => new DOMParser().parseFromString(voids, 'application/xml')).not.toThrow();
  }
  const bytes = [...pages.values()].reduce((sum, html) => sum + Buffer.byteLength(html), 0);
  expect(bytes).toBeLessThan(30e6);
});

test('with the address of the site pages say it, in a list for search engines, too; without it no page says any', () => {
  const html = pages.get('index.html')!;
  expect(html).toContain(`<link rel="canonical" href="${SITE}places/"`);
  expect(html).toContain(`<meta property="og:image" content="${SITE}places/card.png"`);
  const listed = pages.get('sitemap.xml')!.match(/<loc>/g);
  expect(listed).toHaveLength(pages.size);
  const bare = textsOf(placePages(known, undefined));
  expect(bare.has('sitemap.xml')).toBe(false);
  expect(bare.get('index.html')).not.toMatch(/canonical|og:url|og:image/);
});

test('the same release gives the same bytes', () => {
  expect(textsOf(placePages(known, SITE))).toEqual(pages);
});

import { createHash } from 'node:crypto';
import { matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { filesOfEdition, vouchFor } from './edition-files.ts';

const bytes = Buffer.from('{"version":1}');
const digest = (encoding: 'hex' | 'base64') => createHash('sha256').update(bytes).digest(encoding);
const MANIFEST = {
  release: 'bbbbbbbbbbbb',
  products: [
    { name: 'atlas', path: 'products/atlas.2.json', bytes: 13, sha256: digest('hex') },
  ].map((product) => ({ ...product, sources: [] })),
};

/** Whether a file below the page's folder is part of the edition. */
const isKept = (path: string) => filesOfEdition(MANIFEST).some((glob) => matchesGlob(path, glob));

test.each([
  'index.html',
  'assets/index-1.js',
  'icons/192.png',
  'plates/bbbbbbbbbbbb.light.webp',
  'icon.svg',
  'manifest.webmanifest',
  'stories/founding-report.json',
  'releases/bbbbbbbbbbbb.json',
  'releases/products/atlas.2.json',
])('%s is kept with the edition', (path) => {
  expect(isKept(path)).toBe(true);
});

test.each([
  'releases/aaaaaaaaaaaa.json',
  'releases/products/atlas.1.json',
  'releases/latest.json',
  'single.html',
  'data/index.html',
  'data/sales.csv',
  'sw.js',
  'embed.js',
])('%s is not kept with the edition', (path) => {
  expect(isKept(path)).toBe(false);
});

test('products are kept only as the manifest vouches for them, other files as they come', () => {
  const files = [{ url: 'index.html' }, { url: 'releases/products/atlas.2.json', revision: null }];
  expect(vouchFor(MANIFEST, files)).toEqual([
    { url: 'index.html' },
    { ...files[1], integrity: `sha256-${digest('base64')}` },
  ]);
});

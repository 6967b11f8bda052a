import { expect, test } from 'vitest';
import { jsonBytes, pathOf, serveRelease } from '../../../tests/fixtures/release.ts';
import { openRelease } from '../../release/open-release.ts';
import {
  ELEMENT,
  fetchEmbedded,
  readEmbedded,
  SLOT,
  type EmbeddedFiles,
} from '../../release/embedded-files.ts';
import { singleFile, TEMPLATE, type SingleFileRequest } from './single-file.ts';

/** A site with a template, a story and a release; gives how to order a single file from it. */
async function serveSite() {
  const { id, files } = await serveRelease();
  const site = new Map<string, BodyInit>([
    [TEMPLATE, `<script id="${ELEMENT}">${SLOT}</script>`],
    ['stories/told.json', '{}'],
    ...[...files].map(([path, bytes]) => [`releases/${path}`, bytes] as const),
  ]);
  const order = (change: Partial<SingleFileRequest> = {}): SingleFileRequest => ({
    hash: 'v=1&lang=en',
    release: id,
    detailed: false,
    fetchFile: async (path) => {
      const body = site.get(path);
      return body ? new Response(body) : new Response(null, { status: 404 });
    },
    ...change,
  });
  return { id, site, order };
}

async function insideOf(file: Blob): Promise<EmbeddedFiles> {
  const textContent = /<script[^>]*>([^]*)<\/script>/.exec(await file.text())![1]!;
  return readEmbedded({ getElementById: () => ({ textContent }) as HTMLElement })!;
}

test('a single file holds the view and the release, which opens from what is inside', async () => {
  const { id, order } = await serveSite();
  const inside = await insideOf(await singleFile(order()));
  expect(inside).toMatchObject({ hash: 'v=1&lang=en', release: id });
  const fetchFile = fetchEmbedded(inside);
  const release = await openRelease(inside.release, (path) => fetchFile(`releases/${path}`));
  for (const name of ['atlas', 'overview', 'gazetteer'] as const) {
    expect((await release.product(name)).byteLength).toBeGreaterThan(0);
  }
});

test('detailed boundaries go along only when they are asked for', async () => {
  const { order } = await serveSite();
  const paths = async (detailed: boolean) =>
    Object.keys((await insideOf(await singleFile(order({ detailed })))).files);
  const detail = ['detail', 'land-detail'].map((name) => `releases/${pathOf(name)}`);
  expect(await paths(false)).not.toEqual(expect.arrayContaining(detail));
  expect(await paths(true)).toEqual(expect.arrayContaining(detail));
});

test('another file goes along by its path', async () => {
  const { order } = await serveSite();
  const inside = await insideOf(await singleFile(order({ others: ['stories/told.json'] })));
  expect(await (await fetchEmbedded(inside)('stories/told.json')).json()).toEqual({});
});

test('the same order gives the same bytes', async () => {
  const { order } = await serveSite();
  const [a, b] = await Promise.all([singleFile(order()), singleFile(order())]);
  expect(await a.text()).toBe(await b.text());
});

test('a damaged product, a missing template and a missing file each stop the writing', async () => {
  const { site, order } = await serveSite();
  await expect(singleFile(order({ others: ['stories/lost.json'] }))).rejects.toThrow(
    'stories/lost.json: expected the file, got status 404',
  );
  site.set(`releases/${pathOf('atlas')}`, jsonBytes({}));
  await expect(singleFile(order())).rejects.toMatchObject({ issue: { product: 'atlas' } });
  site.delete(TEMPLATE);
  await expect(singleFile(order())).rejects.toThrow();
});

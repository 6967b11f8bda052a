import { expect, test } from 'vitest';
import type { AtlasProduct } from '../../data/product.ts';
import { atlasProduct } from '../../tests/fixtures/atlas.ts';
import { serveRelease } from '../../tests/fixtures/release.ts';
import { loadAtlas } from './load-atlas.ts';
import { openRelease } from './open-release.ts';

async function load(product: AtlasProduct) {
  const { id, fetchBytes } = await serveRelease(product);
  return { id, atlas: await loadAtlas(await openRelease(id, fetchBytes)) };
}

test('the tables of a release become its atlas', async () => {
  const { id, atlas } = await load(atlasProduct());
  expect(atlas.release).toBe(id);
  expect(atlas.counties.map(({ zh }) => zh)).toEqual(['甲县', '乙县', '丙县', '丁县']);
});

test('a release that says nothing of its layers has those of the first', async () => {
  const { layers, ...first } = atlasProduct();
  const { atlas } = await load(first as AtlasProduct);
  expect([...atlas.layers.values()]).toEqual(layers);
});

test('tables of another version are an issue that says which they have', async () => {
  const product = { ...atlasProduct(), version: 2 } as unknown as AtlasProduct;
  await expect(load(product)).rejects.toMatchObject({
    issue: { code: 'version', product: 'atlas', got: '2' },
  });
});

test('how long the tables took is measured where anyone can read it', async () => {
  performance.clearMeasures('atlas:load:data');
  await load(atlasProduct());
  expect(performance.getEntriesByName('atlas:load:data')).toHaveLength(1);
});

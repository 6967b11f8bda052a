import type { AtlasProduct } from '../../data/product.ts';
import { createAtlas, type Atlas } from '../core/atlas/atlas.ts';
import { IssueError } from '../core/issue.ts';
import { readJson, type Release } from './open-release.ts';

/** The product as releases have it: the first ones say nothing of their layers. */
type StoredAtlas = Omit<AtlasProduct, 'layers'> & Partial<Pick<AtlasProduct, 'layers'>>;

/** Loads the tables of a release. @throws IssueError */
export async function loadAtlas(release: Release): Promise<Atlas> {
  const started = performance.now();
  const product = readJson<StoredAtlas>('atlas', await release.product('atlas'));
  if (product.version !== 1) {
    throw new IssueError({ code: 'version', product: 'atlas', got: String(product.version) });
  }
  const layers = product.layers ?? (await firstLayers());
  const atlas = createAtlas({ ...product, layers }, release.id);
  performance.measure('atlas:load:data', { start: started });
  return atlas;
}

async function firstLayers(): Promise<AtlasProduct['layers']> {
  const { default: layers } = await import('../../data/first-layers.json', {
    with: { type: 'json' },
  });
  return layers as AtlasProduct['layers'];
}

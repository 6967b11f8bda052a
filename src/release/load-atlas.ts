import type { AtlasProduct } from '../../data/product.ts';
import { createAtlas, type Atlas } from '../core/atlas/atlas.ts';
import { LoadError } from '../core/atlas/load-error.ts';
import { readJson, type Release } from './open-release.ts';

/** Loads the tables of a release. @throws LoadError */
export async function loadAtlas(release: Release): Promise<Atlas> {
  const started = performance.now();
  const product = readJson<AtlasProduct>('atlas', await release.product('atlas'));
  if (product.version !== 1) {
    throw new LoadError('atlas', { kind: 'version', got: String(product.version) });
  }
  const atlas = createAtlas(product, release.id);
  performance.measure('atlas:load:data', { start: started });
  return atlas;
}

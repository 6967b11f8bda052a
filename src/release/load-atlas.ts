import type { AtlasProduct } from '../../data/product.ts';
import { createAtlas, type Atlas } from '../core/atlas/atlas.ts';
import { IssueError } from '../core/issue.ts';
import { readJson, type Release } from './open-release.ts';

/** Loads the tables of a release. @throws IssueError */
export async function loadAtlas(release: Release): Promise<Atlas> {
  const started = performance.now();
  const product = readJson<AtlasProduct>('atlas', await release.product('atlas'));
  if (product.version !== 1) {
    throw new IssueError({ code: 'version', product: 'atlas', got: String(product.version) });
  }
  const atlas = createAtlas(product, release.id);
  performance.measure('atlas:load:data', { start: started });
  return atlas;
}

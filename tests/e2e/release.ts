import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AtlasProduct, Manifest, ManifestProduct } from '../../data/product.ts';
import { createAtlas, type Atlas } from '../../src/model/atlas.ts';

const folder = join(import.meta.dirname, '../../public/releases');
const readJson = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));

/** The id of today's release. */
export const RELEASE: string = readJson('latest.json').release;

/** The list of the release's products. */
export const MANIFEST: Manifest = readJson(`${RELEASE}.json`);

/** The manifest's entry for a product. */
export function productOf(name: string): ManifestProduct {
  const product = MANIFEST.products.find((product) => product.name === name);
  if (!product) throw new Error(`release ${RELEASE}: no product ${name}`);
  return product;
}

/** What the page should know: the tables of the release. */
export function readAtlas(): Atlas {
  return createAtlas(readJson(productOf('atlas').path) as AtlasProduct, RELEASE);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AtlasProduct,
  EcologyProduct,
  IndicatorLayer,
  Manifest,
  ManifestProduct,
  NetworkProduct,
  StoriesProduct,
} from '../../data/product.ts';
import { createAtlas, type Atlas } from '../../src/core/atlas/atlas.ts';
import type { ItemId, ItemKind } from '../../src/core/atlas/item.ts';

const folder = join(import.meta.dirname, '../../public/releases');
const readJson = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));

/** The id of today's release. */
export const RELEASE: string = readJson('latest.json').release;

/** The ids of the releases before it. */
export const OLDER_RELEASES: readonly string[] = readdirSync(folder)
  .flatMap((name) => /^([0-9a-f]{12})\.json$/.exec(name)?.[1] ?? [])
  .filter((release) => release !== RELEASE);

/** The list of the release's products. */
export const MANIFEST: Manifest = readJson(`${RELEASE}.json`);

/** The manifest's entry for a product. */
export function productOf(name: string): ManifestProduct {
  const product = MANIFEST.products.find((product) => product.name === name);
  if (!product) throw new Error(`release ${RELEASE}: no product ${name}`);
  return product;
}

/** What the page says of a layer of values, from the tables of the release. */
export function layerWords(id: string): IndicatorLayer {
  return readAtlas().layers.get(id)!;
}

/** What the page should know: the tables of the release. */
export function readAtlas(): Atlas {
  return createAtlas(readJson(productOf('atlas').path) as AtlasProduct, RELEASE);
}

/** All items of the release: its hubs, reserves, forests and stories. */
export function readItems(): ItemId[] {
  const read = (name: string) => readJson(productOf(name).path) as unknown;
  const { hubs } = read('network') as NetworkProduct;
  const { reserves, forests } = read('ecology') as EcologyProduct;
  const { stories } = read('stories') as StoriesProduct;
  const named = (kind: ItemKind, items: readonly { readonly id: string }[]) =>
    items.map(({ id }): ItemId => `${kind}:${id}`);
  return [
    ...named('hub', hubs),
    ...named('reserve', reserves),
    ...named('forest', forests),
    ...named('story', stories),
  ];
}

import type { LayerProductName, LayerProducts } from '../core/atlas/layer-products.ts';
import { LoadError } from '../core/atlas/load-error.ts';
import { readJson, type Release } from './open-release.ts';

/** Loads a product that only some layers need. @throws LoadError */
export async function loadLayerProduct<N extends LayerProductName>(
  release: Release,
  name: N,
): Promise<LayerProducts[N]> {
  const product = readJson<LayerProducts[N]>(name, await release.product(name));
  if (product.version !== 1) {
    throw new LoadError(name, { kind: 'version', got: String(product.version) });
  }
  return product;
}

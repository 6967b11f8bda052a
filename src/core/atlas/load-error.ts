import type { LayerProductName } from './layer-products.ts';

/** What a release is made of, by the name in its manifest; and the manifest itself. */
export type ProductName =
  'manifest' | 'atlas' | 'overview' | 'detail' | 'land-overview' | 'land-detail' | LayerProductName;

/** What can be wrong with a product. */
export type Fault =
  | { readonly kind: 'missing' | 'corrupt' | 'unreachable' }
  | { readonly kind: 'truncated'; readonly got: number; readonly expected: number }
  | { readonly kind: 'version'; readonly got: string };

/** Says which product could not be used and why, so that the screen can say what to do. */
export class LoadError extends Error {
  readonly product: ProductName;
  readonly fault: Fault;

  constructor(product: ProductName, fault: Fault) {
    super(`${product}: ${JSON.stringify(fault)}`);
    this.name = 'LoadError';
    this.product = product;
    this.fault = fault;
  }
}

import type { LayerProductName } from '../atlas/layer-products.ts';
import type { HashKey } from './url-rule.ts';

/** Something that could not be followed or loaded while the rest works; shown, never thrown. */
export type Notice =
  | { readonly kind: 'unknown-key'; readonly key: string }
  | {
      readonly kind: 'bad-value';
      readonly key: HashKey;
      readonly got: string;
      readonly repeated?: true;
    }
  | { readonly kind: 'unknown-release'; readonly got: string }
  /** Own figures that the link needs and that this browser does not have. */
  | { readonly kind: 'no-own'; readonly got: string }
  /** Keys of the link that a story's scene has the say of. */
  | { readonly kind: 'beside-story'; readonly got: string }
  /** Detailed boundaries could not be loaded, or are not part of this copy, as of a saved file. */
  | { readonly kind: 'no-detail'; readonly missing?: true }
  | { readonly kind: 'no-symbols' }
  | { readonly kind: 'no-product'; readonly product: LayerProductName };

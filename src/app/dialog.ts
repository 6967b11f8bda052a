import type { ItemLayerId } from '../core/atlas/layer.ts';
import type { Claim } from '../core/evidence/claim.ts';

/** What opens over the map as a page of its own. */
export type Dialog =
  | { readonly kind: 'overview' | 'method' | 'share' | 'stories' }
  | { readonly kind: 'places'; readonly tab: ItemLayerId }
  | { readonly kind: 'evidence'; readonly claim: Claim };

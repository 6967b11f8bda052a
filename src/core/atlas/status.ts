import type { Status } from '../../../data/product.ts';

export type { Status };

/** How a figure is known: its status, or that its source is not verified, which outweighs it. */
export type Knowledge = Status | 'unverified';

/** The statuses from the best known to the least. */
export const STATUSES: readonly Status[] = ['reported', 'derived', 'modelled', 'missing'];

import type { Status } from '../../../data/product.ts';

export type { Status };

/** The statuses from the best known to the least. */
export const STATUSES: readonly Status[] = ['reported', 'derived', 'modelled', 'missing'];

import type { Observation, Status } from '../../../data/product.ts';
import { isOwnId } from './layer.ts';

export type { Status };

/** How a figure is known: its status, that its source is not verified, which outweighs it, or that it is the reader's own. */
export type Knowledge = Status | 'unverified' | 'own';

/** The statuses from the best known to the least. */
export const STATUSES: readonly Status[] = ['reported', 'derived', 'modelled', 'missing'];

/** What of a figure tells how it is known. */
export interface Standing {
  readonly status: Status;
  readonly sources: readonly string[];
  /** `null` where the number is modelled or missing. */
  readonly confidence: Observation['confidence'] | null;
  /** The ISO month or day that it is of, where that is not the end of its period. */
  readonly asOf?: string;
}

/** Whether a value is one of the reader's own figures, or arithmetic on such alone. */
export function isOwnValue({ status, sources }: Pick<Standing, 'status' | 'sources'>): boolean {
  return status !== 'modelled' && sources.length > 0 && sources.every(isOwnId);
}

/** All that must be said of how a figure is known: its status, and that it is not verified; or that it is the reader's own. */
export function howKnown(figure: Standing): readonly Knowledge[] {
  if (isOwnValue(figure)) return ['own'];
  return figure.confidence === 'unverified' ? [figure.status, 'unverified'] : [figure.status];
}

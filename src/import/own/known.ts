import type { PeriodId } from '../../core/atlas/period.ts';
import type { KnownIndicator } from './column-plan.ts';

/** What the importer knows of the atlas; plain data, so that a worker can be told. */
export interface KnownAtlas {
  /** Ids of the counties that can take a figure. */
  readonly listed: readonly string[];
  readonly periods: readonly PeriodId[];
  readonly indicators: readonly KnownIndicator[];
  /** National figures by indicator and period, with a space between; those that are missing are left out. */
  readonly national: Readonly<Record<string, number>>;
  /** By indicator: [period][county of `listed`]. */
  readonly estimates: Readonly<Record<string, readonly (readonly (number | null)[])[]>>;
}

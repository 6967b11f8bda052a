import type { OwnId } from './layer.ts';
import type { PeriodId } from './period.ts';

/** A figure that the reader brought: of one county in one half-year. */
export interface OwnFigure {
  /** Adcode of a county of `Atlas.counties`. */
  readonly county: string;
  readonly period: PeriodId;
  /** In the unit of its set. */
  readonly amount: number;
  /** A closed range of what the amount may be, with it inside, where the file has one. */
  readonly range?: readonly [low: number, high: number];
  /** Line of the file on which the row begins; the header counts. */
  readonly line: number;
}

/** One indicator of one file. */
export interface OwnSet {
  /** Stable for the same bytes: `own-` and 12 hex digits of a digest of the file's bytes and the column. */
  readonly id: OwnId;
  /** The column's name as in the file; of a column per half-year, what their names share. */
  readonly name: string;
  /** The file's name. */
  readonly file: string;
  /** ISO day. */
  readonly added: string;
  /** Id of the atlas' indicator that these figures replace, or `null`: an indicator of its own. */
  readonly indicator: string | null;
  /** A unit of the tables, or free text for an indicator of its own. */
  readonly unit: string;
  /** Whether counties may be summed. */
  readonly additive: boolean;
  readonly kind: 'flow' | 'stock';
  /** Where its figures are of whole years, each standing at the second half of its year. */
  readonly span?: 'year';
  /** Ordered by county, then period; no two for one cell. */
  readonly figures: readonly OwnFigure[];
}

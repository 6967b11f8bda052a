import type { ItemId } from './item.ts';
import type { ValueLayerId } from './layer.ts';
import type { PeriodId } from './period.ts';
import type { Reading } from './reading.ts';

/** Something that the screen states, named so that one can ask where it comes from. */
export type Claim =
  | {
      readonly kind: 'national';
      readonly indicator: string;
      readonly period: PeriodId;
      /** Left out where the figure stands as it was published. */
      readonly reading?: Reading;
    }
  | {
      readonly kind: 'union';
      readonly layer: ValueLayerId;
      /** Six-digit adcodes, not empty. */
      readonly provinces: readonly string[];
      readonly period: PeriodId;
      readonly reading?: Reading;
    }
  | {
      readonly kind: 'county';
      readonly layer: ValueLayerId;
      readonly county: string;
      readonly period: PeriodId;
      /** Whether it is the rate per head rather than the total. */
      readonly perHead: boolean;
      readonly reading?: Reading;
    }
  /** The year in which a county left the list, and its areas. */
  | { readonly kind: 'listing'; readonly county: string }
  /** How many of the list were still on it at the end of a period; no province means all. */
  | { readonly kind: 'on-list'; readonly provinces: readonly string[]; readonly period: PeriodId }
  /** A figure of the product `programme`, by its id. */
  | { readonly kind: 'figure'; readonly id: string }
  /** What is said of a hub, a reserve, a forest or a story. */
  | { readonly kind: 'item'; readonly item: ItemId }
  /** Parcels of the scenario that leave a county or a province, or reach a hub. */
  | { readonly kind: 'flow'; readonly at: 'county' | 'province' | 'hub'; readonly id: string };

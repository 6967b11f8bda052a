import type { ItemId } from '../atlas/item.ts';
import type { ValueLayerId } from '../atlas/layer.ts';
import type { PeriodId } from '../atlas/period.ts';
import type { Reading } from '../atlas/reading.ts';

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
      /** Adcodes of the counties that are summed, in the order of the atlas. */
      readonly counties: readonly string[];
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
  /** How a county left the list, and its areas. */
  | { readonly kind: 'listing'; readonly county: string }
  /** How many of some counties, by their adcodes, were still on the list at the end of a period. */
  | { readonly kind: 'on-list'; readonly counties: readonly string[]; readonly period: PeriodId }
  /** A figure of the product `programme`, by its id. */
  | { readonly kind: 'figure'; readonly id: string }
  /** What is said of a hub, a reserve, a forest or a story. */
  | { readonly kind: 'item'; readonly item: ItemId }
  /** Parcels of the scenario that leave a county or a province, or reach a hub. */
  | { readonly kind: 'flow'; readonly at: 'county' | 'province' | 'hub'; readonly id: string };

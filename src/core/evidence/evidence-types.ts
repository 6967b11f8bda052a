import type { DateIs, Exit, Observation, PlaceStatus, Weighing } from '../../../data/product.ts';
import type { Claim } from './claim.ts';
import type { EstimateFit, Figure, Metric } from '../atlas/layer-products.ts';
import type { ValueLayerId } from '../atlas/layer.ts';
import type { PeriodId } from '../atlas/period.ts';
import type { Reading } from '../atlas/reading.ts';
import type { Value } from '../atlas/value.ts';
import type { Language } from '../base/language.ts';

/** The same words in every language. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** A figure of the programme with what it measures. */
export interface Measured {
  readonly figure: Figure;
  readonly metric: Metric;
}

/** Something said besides the value itself. */
export interface Fact {
  readonly of:
    | 'place'
    | 'position'
    | 'area'
    | 'opened'
    | 'knownBy'
    | 'date'
    | 'species'
    | 'operator'
    | 'role'
    | 'forestNumbers'
    | 'hub'
    | 'servesProvinces'
    | 'batch'
    | 'left'
    | 'leftElsewhere'
    | 'offByBound'
    | 'contiguousArea'
    | 'threeAreas'
    | 'listedAs'
    | 'census2020';
  /** `null` where it is not known. */
  readonly says: Saying | null;
  /** `null` where the fact has no standing of its own. */
  readonly status: PlaceStatus | null;
}

/** What a fact says. Names are Chinese, and none means that it lies in none. */
export type Saying =
  | { readonly kind: 'words'; readonly words: LocalizedText }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'places'; readonly codes: readonly string[] }
  | { readonly kind: 'day'; readonly day: string; readonly dateIs: DateIs }
  /** How a county left the list, and whether the source names it. */
  | { readonly kind: 'exit'; readonly exit: Exit; readonly named: boolean }
  | { readonly kind: 'amount'; readonly amount: number; readonly unit: string }
  | {
      readonly kind: 'point';
      readonly lng: number;
      readonly lat: number;
      readonly precisionKm: number | null;
    };

/** All that is known of where a claim comes from. */
export interface Evidence {
  /** What is measured or told; `null` where the kind of the claim alone says it. */
  readonly name: LocalizedText | null;
  /** Codes of the nation, provinces, prefectures or counties; none for an item, whose facts say it. */
  readonly places: readonly string[];
  /** How many counties are summed or counted that no names of places stand for, else `null`. */
  readonly counties: number | null;
  /** A half-year, or a year `2018FY`. */
  readonly period: PeriodId | null;
  /** The figure itself, which has its days, and its words where it is no number. */
  readonly figure: Figure | null;
  /** `null` for a listing, for items, and for a figure in words. */
  readonly value: Value | null;
  /** How `value` is read over time; `null` where it stands as published. */
  readonly reading: Reading | null;
  /** The published figures that `value` is put together of, now first or in the order of time. */
  readonly terms: readonly Extract<Claim, { kind: 'national' }>[];
  /** Unit of the tables of `value`; of a percentage, that of its terms. */
  readonly unit: string;
  /** The layer whose rate `value` is; `null` for totals. */
  readonly rate: ValueLayerId | null;
  /** What a story tells. */
  readonly statement: LocalizedText | null;
  /** How far what is told of an item can be trusted. */
  readonly status: PlaceStatus | null;
  /** `null` where it is modelled or missing. */
  readonly confidence: Observation['confidence'] | null;
  readonly formula: string | null;
  /** What the indicator covers and does not. */
  readonly scope: LocalizedText | null;
  /** The words of the source, in its language. */
  readonly quote: string | null;
  readonly note: LocalizedText | null;
  readonly facts: readonly Fact[];
  /** How a modelled value was shared out over the counties. */
  readonly estimate: {
    /** How far counties scatter, see `Estimate`; `null` where the release tells no more than a range of weightings. */
    readonly sigma: number | null;
    /** `null` for the layer that the model was fitted to. */
    readonly fit: EstimateFit | null;
    /** `null` where counties are weighed by the census alone. */
    readonly weighing: Weighing | null;
  } | null;
  /** The national figure that a part adds up to. */
  readonly national: Extract<Claim, { kind: 'national' }> | null;
  /** Figures that contradict or repeat this one. */
  readonly rivals: readonly Measured[];
  /** Figures that a story names. */
  readonly figures: readonly Measured[];
  /** Ids of sources. */
  readonly sources: readonly string[];
}

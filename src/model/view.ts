import type { PeriodId } from './period.ts';

/** What of the layer is drawn: rates as county fill, totals as proportional circles, or both. */
export const MARKS = ['fill', 'circles', 'both'] as const;
export type Mark = (typeof MARKS)[number];

/** The languages of the interface. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The layers a reader can choose, in the order in which they are listed. */
export const LAYERS = ['sales'] as const;
export type LayerId = (typeof LAYERS)[number];

/** Where the reader looks: a place on Earth in degrees, and the zoom of the map. */
export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Everything a link must restore. Immutable: a change is a new view. */
export interface View {
  readonly layer: LayerId;
  readonly period: PeriodId;
  readonly mark: Mark;
  /** Six-digit province adcodes in ascending order; empty means the whole country. */
  readonly provinces: readonly string[];
  /** Adcode of the pinned county, or `null`. */
  readonly county: string | null;
  /** `null` while the map fits itself to the country or to the chosen provinces. */
  readonly camera: Camera | null;
  /** `null` follows the browser. */
  readonly language: Language | null;
  /** The release the link was made with, or `null` for today's. */
  readonly release: string | null;
}

/** What is shown when a link says nothing else: the first report, the whole country. */
export const DEFAULT_VIEW: View = {
  layer: 'sales',
  period: '2018H1',
  mark: 'fill',
  provinces: [],
  county: null,
  camera: null,
  language: null,
  release: null,
};

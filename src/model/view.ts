import type { ItemId } from './item.ts';
import { type LayerId, type OverlayId } from './layer.ts';
import type { PeriodId } from './period.ts';

/** What of a layer of values is drawn: rates as county fill, totals as circles or columns, or fill and circles. */
export const MARKS = ['fill', 'circles', 'columns', 'both'] as const;
export type Mark = (typeof MARKS)[number];

/** What the counties of the list are told apart by: the year of leaving it, contiguous area, or the three areas. */
export const GROUPINGS = ['year', 'area', 'three'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Ways of cutting a scale into classes; `average` is diverging, about the mean of all values. */
export const CLASSINGS = ['quantile', 'jenks', 'equal', 'log', 'fixed', 'average'] as const;
export type Classing = (typeof CLASSINGS)[number];

/** The languages of the interface. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where the reader looks: a place on Earth in degrees, and the zoom of the map. */
export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** A layer laid over the leading one. */
export interface Overlay {
  readonly id: OverlayId;
  /** Whole per cent, `OPACITIES`. */
  readonly opacity: number;
}

/** The least and the greatest opacity of a layer that is on, in per cent. */
export const OPACITIES = [10, 100] as const;

/** Everything a link must restore. Immutable: a change is a new view. */
export interface View {
  /** The layer that leads: it is filled in, and headline, slider and table speak of it. */
  readonly layer: LayerId;
  readonly period: PeriodId;
  readonly mark: Mark;
  /** Used while `layer` is the list. */
  readonly grouping: Grouping;
  /** `null` takes the default of the layer. */
  readonly classing: Classing | null;
  /** Opacity of the leading layer in whole per cent. */
  readonly opacity: number;
  /** From the lowest to the topmost; none twice, and never the leading layer. */
  readonly overlays: readonly Overlay[];
  /** Whether flows move. */
  readonly moving: boolean;
  /** Six-digit province adcodes in ascending order; empty means the whole country. */
  readonly provinces: readonly string[];
  /** Adcode of the pinned county, or `null`. */
  readonly county: string | null;
  /** The chosen hub, reserve or other item of an overlay; never together with a county. */
  readonly item: ItemId | null;
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
  grouping: 'year',
  classing: null,
  opacity: 100,
  overlays: [],
  moving: false,
  provinces: [],
  county: null,
  item: null,
  camera: null,
  language: null,
  release: null,
};

/** Whether counties are filled by rate or group, rather than merely tinted under symbols. */
export function isFilled({ layer, mark }: Pick<View, 'layer' | 'mark'>): boolean {
  if (layer === 'none') return false;
  return layer === 'list' || mark === 'fill' || mark === 'both';
}

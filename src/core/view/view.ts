import record from '../../../data/record.json' with { type: 'json' };
import type { Classing } from '../statistics/class-breaks.ts';
import type { Camera } from '../geography/camera-limits.ts';
import type { Mode, Measure } from '../atlas/reading.ts';
import type { Filling } from '../atlas/share.ts';
import type { Grouping } from '../atlas/poverty-list.ts';
import type { Language } from '../base/language.ts';
import { USUAL_CHART, type ChartChoice } from './chart-choice.ts';
import type { Sort, TableColumn } from './columns.ts';
import { NO_FILTER, type Filter } from './filter.ts';
import { NO_LABELS, type LabelChoice, type MapNote } from './map-notes.ts';
import type { ItemId } from '../atlas/item.ts';
import type { LayerId, OverlayId, OwnId } from '../atlas/layer.ts';
import type { PeriodId } from '../atlas/period.ts';

/** What of a layer of values is drawn: rates as county fill, totals as circles or columns, or fill and circles. */
export const MARKS = ['fill', 'circles', 'columns', 'both'] as const;
export type Mark = (typeof MARKS)[number];

/** How two half-years are compared: on two maps, under a divider, or as one map of the change. */
export const COMPARISONS = ['none', 'side', 'swipe', 'change'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Whether classes hold for all half-years, or are cut again for each. */
export const SCALINGS = ['fixed', 'rescale'] as const;
export type Scaling = (typeof SCALINGS)[number];

/** How fast a run walks through the half-years, as multiples of its usual pace. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/**
 * How much of the page is shown around the map: all of it; in a document, or on a slide, what explains the map; the
 * words of a story, which scroll; or the map alone.
 */
export const INTERFACES = ['full', 'embed', 'slide', 'scroll', 'none'] as const;
export type Interface = (typeof INTERFACES)[number];

/** The colours of the page. */
export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What lies around the country: the map's sea and land, or what the page around a frame has there. */
export const GROUNDS = ['map', 'none'] as const;
export type Ground = (typeof GROUNDS)[number];

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
  /** `period` while `compare` is `change`. */
  readonly mode: Mode;
  readonly compare: Comparison;
  /** The half-year that `period` is compared with; `null` exactly while `compare` is `none`. */
  readonly comparedPeriod: PeriodId | null;
  /** Used while a change is shown. */
  readonly measure: Measure;
  readonly scaling: Scaling;
  /** Classes of the fill that stand out, by their place in the scale, ascending; none lets all stand out. */
  readonly classes: readonly number[];
  /** The pace of a run through the half-years, or `null` while none is under way. */
  readonly speed: Speed | null;
  readonly mark: Mark;
  /** Used while `layer` is the list. */
  readonly grouping: Grouping;
  /** What of a layer of values counties are filled by. */
  readonly filling: Filling;
  /** By which probabilities are told, in the unit of the leading layer; `null` takes its usual one. */
  readonly threshold: number | null;
  /** `null` takes the default of the layer. */
  readonly classing: Classing | null;
  /** Opacity of the leading layer in whole per cent. */
  readonly opacity: number;
  /** From the lowest to the topmost; none twice, and never the leading layer. */
  readonly overlays: readonly Overlay[];
  /** Whether flows move. */
  readonly moving: boolean;
  /** Ids of the sets of own figures that are in use, the one that wins a cell last. */
  readonly own: readonly OwnId[];
  /** Which counties are kept; on values, only while a layer of values leads. */
  readonly filter: Filter;
  /** Adcode of the county that was pinned first, or `null`. */
  readonly county: string | null;
  /** Adcodes of those pinned beside it, `MOST_PINS` with it; none twice, and none without a first. */
  readonly pins: readonly string[];
  /** The chosen hub, reserve or other item of an overlay; never together with a county. */
  readonly item: ItemId | null;
  /** What has its value written on the map. */
  readonly labels: LabelChoice;
  /** What the author has written on the map. */
  readonly notes: readonly MapNote[];
  /** `null` while the map fits itself to the country or to what the filter keeps. */
  readonly camera: Camera | null;
  /** The columns of the table after the names, or `null` where they follow the leading layer. */
  readonly columns: readonly TableColumn[] | null;
  /** The order of the table; `null` follows the columns, `none` is that of codes. */
  readonly sort: Sort | 'none' | null;
  /** Whether each province of the table stands above its counties. */
  readonly grouped: boolean;
  /** Adcodes of the provinces whose counties are folded away in the table; none twice. */
  readonly folded: readonly string[];
  readonly chart: ChartChoice;
  /** `null` follows the browser. */
  readonly language: Language | null;
  /** `null` follows the browser. */
  readonly scheme: Scheme | null;
  readonly interface: Interface;
  /** Used where the page is not whole. */
  readonly ground: Ground;
  /** Whether keys that step through the half-years are accepted. */
  readonly keys: boolean;
  /** The release the link was made with, or `null` for today's. */
  readonly release: string | null;
  /** Name of the story that is told, or `null`; its scene then says all but `OF_PAGE`. */
  readonly story: string | null;
  /** Which scene of the story, from 1; `null` is the first, and without a story. */
  readonly scene: number | null;
  /** The moment at which the story stands still, in seconds with one decimal, or `null`. */
  readonly at: number | null;
}

/** What is chosen of the table and of the charts, which stand beside the map. */
export const OF_WORKBENCH = ['columns', 'sort', 'grouped', 'folded', 'chart'] as const;

/** What of a view is the page's own, whatever a story shows in it. */
export const OF_PAGE = [
  ...(['language', 'scheme', 'interface', 'ground', 'keys', 'release'] as const),
  ...OF_WORKBENCH,
] as const;

/** What of a view says which moment of a story is shown. */
export const OF_STORY = ['story', 'scene', 'at'] as const;

/** Some parts of a view. */
export function pick(view: View, parts: readonly (keyof View)[]): Partial<View> {
  return Object.fromEntries(parts.map((part) => [part, view[part]]));
}

/** What a link of version 1 means where it says nothing else: the first report, the whole country. */
export const DEFAULT_VIEW: View = {
  ...record.view,
  mode: 'period',
  compare: 'none',
  comparedPeriod: null,
  measure: 'difference',
  scaling: 'fixed',
  classes: [],
  speed: null,
  mark: 'fill',
  grouping: 'year',
  filling: 'amount',
  threshold: null,
  classing: null,
  opacity: 100,
  overlays: [],
  moving: false,
  own: [],
  filter: NO_FILTER,
  county: null,
  pins: [],
  item: null,
  labels: NO_LABELS,
  notes: [],
  camera: null,
  columns: null,
  sort: null,
  grouped: false,
  folded: [],
  chart: USUAL_CHART,
  language: null,
  scheme: null,
  interface: 'full',
  ground: 'map',
  keys: true,
  release: null,
  story: null,
  scene: null,
  at: null,
};

/** What the page opens with where no link chooses: what is known, rather than an estimate. */
export const OPENING_VIEW: View = {
  ...DEFAULT_VIEW,
  layer: record.opening.layer,
  overlays: record.opening.overlays.map((id) => ({ id, opacity: OPACITIES[1] })),
};

/** Whether the view shows how amounts have changed, which is drawn as fill alone. */
export function showsChange({ mode, compare }: Pick<View, 'mode' | 'compare'>): boolean {
  return compare === 'change' || mode === 'yoy' || mode === 'hoh';
}

/** The mark that is drawn: a change, which may be negative, has no circles and no columns. */
export function markOf(view: Pick<View, 'mark' | 'mode' | 'compare'>): Mark {
  return showsChange(view) ? 'fill' : view.mark;
}

/** Whether counties are filled by rate or group, rather than merely tinted under symbols. */
export function isFilled(view: Pick<View, 'layer' | 'mark' | 'mode' | 'compare'>): boolean {
  if (view.layer === 'none') return false;
  const mark = markOf(view);
  return view.layer === 'list' || mark === 'fill' || mark === 'both';
}

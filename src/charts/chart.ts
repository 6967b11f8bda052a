import { type ChartKind } from '../core/view/chart-choice.ts';
import type { PlotOptions } from '@observablehq/plot';
import type { Atlas, County } from '../core/atlas/atlas.ts';
import type { ValueLayerId } from '../core/atlas/layer.ts';
import type { TimedReading } from '../core/atlas/read-values.ts';
import type { Knowledge } from '../core/atlas/status.ts';
import type { Language } from '../core/base/language.ts';
import type { Theme } from '../core/theme/theme.ts';

/** What every chart is made from. */
export interface ChartInput {
  readonly atlas: Atlas;
  readonly layer: ValueLayerId;
  /** Those that the filter keeps, not empty, in the order of adcodes. */
  readonly counties: readonly County[];
  readonly at: TimedReading;
  readonly language: Language;
  readonly theme: Theme;
  /** Adcodes of the counties that have letters, in their order; none where fewer than two are pinned. */
  readonly pinned: readonly string[];
}

/** Where something stands in a chart, in the units of its axes. */
export interface Place {
  /** Unlike that of any other place. */
  readonly key: string;
  /** Adcode of the county that is pointed at here; `null` for a province. */
  readonly county: string | null;
  readonly x: number | string;
  readonly y: number | string;
  /** Place of its half-year in the order of time, where the half-years of one thing are joined by a line. */
  readonly at?: number;
  /** Where the bar begins whose end this is, on the upright axis. */
  readonly foot?: number;
  /** Ends of the range of an estimate along an axis. */
  readonly rangeX?: readonly [low: number, high: number] | null;
  readonly rangeY?: readonly [low: number, high: number] | null;
  /** Whether nothing but `rangeX` is known: it is drawn above the chart, one below the other, with a mark at its median `x`. */
  readonly isRange?: true;
  /** Says what stands here, a sentence without its full stop. */
  readonly say: () => string;
}

/** A small multiple, by its column and its row. */
export interface Facet {
  readonly fx: number;
  readonly fy: number;
}

/** The data of a chart as a table; `null` is a number that is missing. */
export interface ChartTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A chart: what it states, how it is drawn, and where its counties stand. */
export interface Chart {
  readonly kind: ChartKind;
  /** A sentence, or a title that states what is shown. */
  readonly title: string;
  /** The text in place of the picture: sums it up in figures. */
  readonly summary: string;
  /** What has to be known to read it, a sentence each. */
  readonly notes: readonly string[];
  /** Those that its numbers have, the best known first. */
  readonly statuses: readonly Knowledge[];
  /** Ids of the documents behind its numbers. */
  readonly sources: readonly string[];
  /** What is hit by a pointer and walked through by keys, in this order. */
  readonly places: readonly Place[];
  /** Where a county stands out, also one that is not hit; empty where it has no value. */
  readonly placesOf: (county: County) => readonly Place[];
  /** Says what is believed of a county where estimates have no place. */
  readonly sayOf?: (county: County) => string;
  /** The small multiple that a place stands in at a width in pixels; left out where there is one picture. */
  readonly facetOf?: (place: Place, width: number) => Facet | undefined;
  /** Whether a pointer is near to a place along `x` alone. */
  readonly isRow: boolean;
  /** Its data; made when asked for. */
  readonly table: () => ChartTable;
  /** What Plot draws at a width in pixels. */
  readonly plot: (width: number) => PlotOptions;
}

/** Why there is no chart, in a sentence that says what to do where something can be done. */
export interface NoChart {
  readonly why: string;
}

/** Tells a chart from the reason why there is none. */
export function isChart(chart: Chart | NoChart): chart is Chart {
  return 'plot' in chart;
}

/** What a county is called in a language. */
export function nameOf({ zh, en }: County, language: Language): string {
  return language === 'zh' ? zh : en;
}

/** The places of each county, for `Chart.placesOf`. */
export function byCounty(places: readonly Place[]): Chart['placesOf'] {
  return ({ id }) => places.filter(({ county }) => county === id);
}

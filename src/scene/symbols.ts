import type { County } from '../core/atlas/atlas.ts';
import type { FilteredCounties } from '../core/view/filtered.ts';
import type { ValueLayerId } from '../core/atlas/layer.ts';
import type { Mesh } from '../core/geography/mesh.ts';
import type { PeriodId } from '../core/atlas/period.ts';
import type { Theme } from '../core/theme/theme.ts';
import type { FlowMark, PointMark } from './marks.ts';

/** The totals of one layer and period, by county. */
interface TotalState {
  readonly layer: ValueLayerId;
  readonly mesh: Mesh;
  readonly countyById: ReadonlyMap<string, County>;
  readonly period: PeriodId;
  readonly theme: Theme;
  /** That of the layer's circles and columns. */
  readonly color: string;
  /** What the filter keeps. */
  readonly filtered: FilteredCounties;
  /** How opaque the ground of a county's symbol is, 0 to 1. */
  alphaOf(county: County): number;
}

/** What circles are drawn from. */
export interface CircleState extends TotalState {
  /** Radius in pixels; `null` where there is no value. */
  radiusOf(county: County): number | null;
}

/** What columns are drawn from. */
export interface ColumnState extends TotalState {
  /** Height in pixels at zoom 4, seen from the side; `null` where there is no value. */
  heightOf(county: County): number | null;
}

/** What all that is drawn above the county fill has in common. */
interface Part {
  /** Constant while the part is the same, so that its buffers are kept. */
  readonly id: string;
  /** 0 to 1. */
  readonly opacity: number;
  readonly visible: boolean;
}

export interface CirclesPart extends Part {
  readonly kind: 'circles';
  readonly state: CircleState;
}

export interface ColumnsPart extends Part {
  readonly kind: 'columns';
  readonly state: ColumnState;
}

/** Flows; drawn again only for another array. */
export interface FlowsPart extends Part {
  readonly kind: 'flows';
  readonly flows: readonly FlowMark[];
  /** How far parcels on their way are between two stops, from 0 to below 1; `null` while flows stand still. */
  readonly phase: number | null;
  readonly theme: Theme;
}

/** Single places, the topmost last; drawn again only for another array. */
export interface SitesPart extends Part {
  readonly kind: 'sites';
  readonly sites: readonly PointMark[];
  readonly theme: Theme;
}

/** Something drawn above the county fill. */
export type SymbolLayer = CirclesPart | ColumnsPart | FlowsPart | SitesPart;

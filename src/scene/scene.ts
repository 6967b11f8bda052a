import type { FilteredCounties } from '../core/view/filtered.ts';
import type { Geometry } from '../core/geography/mesh.ts';
import type { Theme } from '../core/theme/theme.ts';
import type { FillState } from './fill.ts';
import type { FillValues } from './fill-values.ts';
import type { SymbolLayer } from './symbols.ts';

/**
 * All that the map shows, as one description. A part that is the same object as before is not
 * touched, so a step through the periods costs what a step changes.
 */
export interface Scene {
  readonly geometry: Geometry;
  /** For the rows of the geometry's mesh. */
  readonly values: FillValues;
  /** 1 for each row that the filter keeps, 0 for each that recedes. */
  readonly kept: Uint8Array;
  readonly fill: Omit<FillState, 'from' | 'mix' | 'theme'> & {
    /** Whether colours between two periods mean anything: rates pass through them, groups do not. */
    readonly tweened: boolean;
    /** Between which periods, by their place, and how far a clock outside the map has brought it; `null` without one. */
    readonly step: Pick<FillState, 'from' | 'to' | 'mix'> | null;
  };
  /** From the lowest to the topmost. */
  readonly symbols: readonly SymbolLayer[];
  /** Whether flows move. */
  readonly moving: boolean;
  /** Outlines of forests; `properties` has `dashed`, `chosen` and `opacity`. */
  readonly forests: GeoJSON.FeatureCollection;
  /** Names of provinces, prefectures and areas, in stand-in degrees. */
  readonly places: GeoJSON.FeatureCollection;
  /** Names of counties; none while the camera is too far to show them. */
  readonly counties: GeoJSON.FeatureCollection;
  /** The outline that the reader has drawn, in stand-in degrees; none where there is none. */
  readonly drawn: [number, number][][];
  /** Row of the pinned county, or -1. */
  readonly pinned: number;
  /** Degrees by which the map is tilted, so that columns are seen from the side. */
  readonly pitch: number;
  readonly theme: Theme;
}

/** Marks the rows that are kept. */
export function filterMask(ids: readonly string[], filtered: FilteredCounties): Uint8Array {
  return Uint8Array.from(ids, (id) => Number(filtered.has(id)));
}

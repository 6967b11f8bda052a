import type { Map as MapLibreMap } from 'maplibre-gl';
import { THEMES } from '../../../src/core/theme/theme.ts';
import type { Box, Mesh } from '../../../src/core/geography/mesh.ts';
import type { Sample } from './mesh-of.ts';

/** The ways of colouring polygons by period that are measured side by side. */
export const WAYS = ['fill', 'geojson', 'feature-state'] as const;
export type WayName = (typeof WAYS)[number];

/** How many polygons stand in for each county. */
export const TIMES = [1, 10, 100] as const;
export type Times = (typeof TIMES)[number];

/** Polygons as one of the ways takes them. */
export interface Polygons {
  readonly count: number;
  readonly box: Box;
  /** Where the picture is looked at to see that it shows what it should. */
  readonly samples: readonly Sample[];
  /** For the fill. */
  readonly mesh?: Mesh;
  /** For the others: UTF-8 GeoJSON in stand-in degrees, with the property `row`. */
  readonly json?: Uint8Array<ArrayBuffer>;
}

/** One way, put on a map. */
export interface Way {
  /** Colours all polygons by a period, through what the way's library offers. */
  show(period: number): void;
}

/** Puts a way with polygons and rates (`row × PERIODS + period`) on a map whose style is loaded. */
export type AddWay = (map: MapLibreMap, polygons: Polygons, rates: Float32Array) => Way;

/** The periods that steps go through, round and round. */
export const PERIODS = 6;

/** Six classes for rates of 0 to 600. */
export const THRESHOLDS: readonly number[] = [100, 200, 300, 400, 500];
export const COLORS = THEMES.light.ramps.orange;

/** The place of a rate's colour in `COLORS`. */
export function classOf(rate: number): number {
  return THRESHOLDS.filter((threshold) => rate >= threshold).length;
}

/** Rates of 0 to 600 for all rows and periods, the same at every run (mulberry32). */
export function seededRates(count: number): Float32Array {
  let seed = 832;
  return Float32Array.from({ length: count * PERIODS }, () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * 600;
  });
}

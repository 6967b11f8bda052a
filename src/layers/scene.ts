import type { Geometry } from '../model/mesh.ts';
import type { Theme } from '../scales/theme.ts';
import type { CircleState } from './circles.ts';
import type { FillState } from './county-fill.ts';
import type { CountyValues } from './county-values.ts';

/**
 * All that the map shows, as one description. A part that is the same object as before is not
 * touched, so a step through the periods costs what a step changes.
 */
export interface Scene {
  readonly geometry: Geometry;
  /** For the rows of the geometry's mesh. */
  readonly values: CountyValues;
  /** 1 for each row that the filter keeps, 0 for each that recedes. */
  readonly kept: Uint8Array;
  readonly fill: Omit<FillState, 'from' | 'mix' | 'theme'>;
  readonly circles: CircleState;
  /** Province names at their label points, in stand-in degrees. */
  readonly points: GeoJSON.FeatureCollection;
  /** Row of the pinned county, or -1. */
  readonly pinned: number;
  readonly theme: Theme;
}

/** Marks the rows of these provinces; all rows when none is named. */
export function keptRows(ids: readonly string[], provinces: readonly string[]): Uint8Array {
  return Uint8Array.from(ids, (id) =>
    provinces.length === 0 || provinces.includes(`${id.slice(0, 2)}0000`) ? 1 : 0,
  );
}

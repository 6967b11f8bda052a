import { ColumnLayer } from '@deck.gl/layers';
import { countyPlaces, type CountyPlace } from '../../scene/county-positions.ts';
import { WORLD_UNITS } from './deck.ts';
import { rgba } from './rgba.ts';
import type { ColumnsPart } from '../../scene/symbols.ts';

const DEGREES = Math.PI / 180;
/** Of a column's height, on deck.gl's equator of 40,030 km, at zoom 4. */
const METRES_OF_PIXEL = 40.03e6 / WORLD_UNITS / 2 ** 4;
/** In fake degrees, so that columns scale with the map; two neighbours seldom touch. */
const RADIUS = 0.13;
const OUTSIDE_ALPHA = 0.08;

/**
 * Columns of totals, for a tilted map: see-through for estimates. deck.gl takes heights for metres,
 * which Mercator stretches by 1 / cos(latitude); as fake degrees are no latitudes, that is undone, and
 * equal totals have equal heights everywhere.
 */
export function columnLayer({ id, opacity, visible, state }: ColumnsPart, beforeId: string) {
  const { layer, period, theme, color, filtered } = state;
  return new ColumnLayer<CountyPlace, { beforeId: string }>({
    id,
    beforeId,
    opacity,
    visible,
    data: countyPlaces(state.mesh, state.countyById),
    diskResolution: 8,
    radiusUnits: 'common',
    radius: (RADIUS / 360) * WORLD_UNITS,
    elevationScale: METRES_OF_PIXEL,
    getPosition: ({ position }) => position,
    getElevation: ({ county, position }) =>
      (state.heightOf(county) ?? 0) * Math.cos(position[1] * DEGREES),
    getFillColor: ({ county }) => {
      if (state.heightOf(county) === null) return rgba(color, 0);
      return rgba(color, filtered.has(county.id) ? state.alphaOf(county) : OUTSIDE_ALPHA);
    },
    updateTriggers: {
      getElevation: [period, state.heightOf],
      getFillColor: [layer, period, theme, filtered, state.heightOf],
    },
  });
}

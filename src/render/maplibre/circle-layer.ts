import { ScatterplotLayer } from '@deck.gl/layers';
import { countyPlaces, type CountyPlace } from '../../scene/county-positions.ts';
import { FLAT } from './deck.ts';
import { rgba } from './rgba.ts';
import type { CirclesPart } from '../../scene/symbols.ts';

/** Alphas of borders: all but gone outside the filter. */
const BORDERS = { shown: 0.75, outside: 0.12 } as const;

/** Proportional circles of totals: hollow for estimates, filled for reported values. */
export function circleLayer(
  { id, opacity, visible, state }: CirclesPart,
  beforeId: string,
  scale: number,
) {
  const { layer, period, theme, color, filtered } = state;
  const isShown = ({ county }: CountyPlace) => filtered.has(county.id);
  return new ScatterplotLayer<CountyPlace, { beforeId: string }>({
    id,
    beforeId,
    opacity,
    visible,
    data: countyPlaces(state.mesh, state.countyById),
    parameters: FLAT,
    radiusUnits: 'pixels',
    lineWidthUnits: 'pixels',
    radiusScale: scale,
    lineWidthScale: scale,
    stroked: true,
    getPosition: ({ position }) => position,
    getRadius: ({ county }) => state.radiusOf(county) ?? 0,
    getFillColor: (place) => rgba(color, isShown(place) ? state.alphaOf(place.county) : 0),
    getLineColor: (place) => rgba(color, isShown(place) ? BORDERS.shown : BORDERS.outside),
    getLineWidth: 1,
    updateTriggers: {
      getRadius: [period, state.radiusOf],
      getFillColor: [layer, period, theme, filtered],
      getLineColor: [layer, theme, filtered],
    },
  });
}

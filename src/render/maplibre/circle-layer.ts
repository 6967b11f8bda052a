import { ScatterplotLayer } from '@deck.gl/layers';
import { countyPlaces, type CountyPlace } from '../../scene/county-positions.ts';
import { FLAT } from './deck.ts';
import { rgba } from './rgba.ts';
import type { CirclesPart } from '../../scene/symbols.ts';

/** Alphas of fill and border: hollow for estimates, and all but gone outside the filter. */
const ALPHAS = { reported: 0.8, modelled: 0.06, border: 0.75, outside: 0.12 } as const;

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
    getFillColor: (place) => {
      const alpha = state.isModelled(place.county) ? ALPHAS.modelled : ALPHAS.reported;
      return rgba(color, isShown(place) ? alpha : 0);
    },
    getLineColor: (place) => rgba(color, isShown(place) ? ALPHAS.border : ALPHAS.outside),
    getLineWidth: 1,
    updateTriggers: {
      getRadius: [period, state.radiusOf],
      getFillColor: [layer, period, theme, filtered],
      getLineColor: [layer, theme, filtered],
    },
  });
}

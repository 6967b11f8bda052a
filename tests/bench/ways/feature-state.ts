import type { ExpressionSpecification } from 'maplibre-gl';
import { COLORS, PERIODS, THRESHOLDS, type AddWay } from './way.ts';

const COLOR = [
  'step',
  ['coalesce', ['feature-state', 'rate'], 0],
  COLORS[0]!,
  ...THRESHOLDS.flatMap((threshold, index) => [threshold, COLORS[index + 1]!]),
] as unknown as ExpressionSpecification;

/** The plain way of MapLibre: a state for each polygon, set anew at each step. */
export const addFeatureState: AddWay = (map, { json, count }, rates) => {
  const data = URL.createObjectURL(new Blob([json!], { type: 'application/json' }));
  map.addSource('polygons', { type: 'geojson', data, promoteId: 'row', tolerance: 0 });
  map.addLayer({
    id: 'polygons',
    type: 'fill',
    source: 'polygons',
    paint: { 'fill-color': COLOR, 'fill-antialias': false },
  });
  return {
    show(period) {
      for (let row = 0; row < count; row++) {
        map.setFeatureState(
          { source: 'polygons', id: row },
          { rate: rates[row * PERIODS + period]! },
        );
      }
    },
  };
};

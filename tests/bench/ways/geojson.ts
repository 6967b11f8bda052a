import { GeoJsonLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { rgba } from '../../../src/render/maplibre/rgba.ts';
import { classOf, COLORS, PERIODS, type AddWay } from './way.ts';

const PAINTS = COLORS.map((color) => rgba(color, 1));

/** The plain way of deck.gl: an accessor for the colour, called anew for all polygons at each step. */
export const addGeoJson: AddWay = (map, { json }, rates) => {
  const data = JSON.parse(new TextDecoder().decode(json)) as GeoJSON.FeatureCollection<
    GeoJSON.Geometry,
    { row: number }
  >;
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  return {
    show(period) {
      const layer = new GeoJsonLayer<{ row: number }>({
        id: 'geojson',
        data,
        stroked: false,
        getFillColor: ({ properties: { row } }) => PAINTS[classOf(rates[row * PERIODS + period]!)]!,
        updateTriggers: { getFillColor: period },
      });
      overlay.setProps({ layers: [layer] });
    },
  };
};

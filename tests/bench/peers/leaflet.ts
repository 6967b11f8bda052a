import { canvas as canvasRenderer, geoJSON, map as createMap, type PathOptions } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { classOf, COLORS } from '../ways/way.ts';
import { runPeer } from './peer.ts';

/** A GeoJSON layer on a canvas, styled anew for each step. */
await runPeer(async ({ json, rateOf }) => {
  const map = createMap('map', {
    renderer: canvasRenderer(),
    zoomSnap: 0,
    zoomControl: false,
    attributionControl: false,
    inertia: false,
  });
  map.fitBounds([
    [18, 73.5],
    [53.6, 135],
  ]);
  let shown = 0;
  const style = (county?: GeoJSON.Feature): PathOptions => ({
    stroke: false,
    fillOpacity: 1,
    fillColor: COLORS[classOf(rateOf((county!.properties as { row: number }).row, shown))]!,
  });
  const layer = geoJSON(json, { style }).addTo(map);
  return {
    canvas: document.querySelector('canvas')!,
    async show(period) {
      shown = period;
      layer.setStyle(style);
      // Leaflet draws in the next frame.
      await new Promise((resolve) => requestAnimationFrame(resolve));
    },
  };
});

import { Map as MapLibreMap, setWorkerUrl, type ExpressionSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { COLORS, THRESHOLDS } from '../ways/way.ts';
import { runPeer } from './peer.ts';

setWorkerUrl(workerUrl);

const COLOR = [
  'step',
  ['coalesce', ['feature-state', 'rate'], 0],
  COLORS[0]!,
  ...THRESHOLDS.flatMap((threshold, index) => [threshold, COLORS[index + 1]!]),
] as unknown as ExpressionSpecification;

/** A fill layer whose counties have a state each; no lines, no names. */
await runPeer(async ({ json, rateOf }) => {
  const map = new MapLibreMap({
    container: 'map',
    style: { version: 8, sources: {}, layers: [] },
    bounds: [73.5, 18, 135, 53.6],
    attributionControl: false,
    fadeDuration: 0,
  });
  await map.once('load');
  map.addSource('counties', { type: 'geojson', data: json, promoteId: 'row' });
  map.addLayer({
    id: 'counties',
    type: 'fill',
    source: 'counties',
    paint: { 'fill-color': COLOR },
  });
  await map.once('idle');
  return {
    canvas: map.getCanvas(),
    async show(period) {
      const rendered = map.once('render');
      json.features.forEach((_, row) => {
        map.setFeatureState({ source: 'counties', id: row }, { rate: rateOf(row, period) });
      });
      await rendered;
    },
  };
});

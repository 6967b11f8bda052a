import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { openRelease } from '../../../src/release/open-release.ts';
import { squareToFakeLngLat } from '../../../src/core/geography/albers.ts';
import { fitBox } from '../../../src/core/geography/fit-box.ts';
import { THEMES } from '../../../src/core/theme/theme.ts';
import { addFeatureState } from './feature-state.ts';
import { addFill } from './fill.ts';
import { addGeoJson } from './geojson.ts';
import type { PolygonsAnswer, PolygonsRequest } from './polygons.worker.ts';
import { createStepper, type Stepper } from './stepper.ts';
import { seededRates, type AddWay, type Times, type WayName } from './way.ts';

/** What the page offers to the one that measures it. */
export interface BenchPage extends Stepper {
  readonly polygons: number;
  /** From polygons at hand, their cutting into triangles included, to the first right frame, in ms. */
  readonly firstFrame: number;
}

const ADD: Readonly<Record<WayName, AddWay>> = {
  fill: addFill,
  geojson: addGeoJson,
  'feature-state': addFeatureState,
};
const MARGIN = 8;

setWorkerUrl(workerUrl);
const query = new URLSearchParams(location.search);
const bench = start(query.get('way') as WayName, Number(query.get('times')) as Times);
Object.assign(globalThis, { bench });

async function start(way: WayName, times: Times): Promise<BenchPage> {
  const release = await openRelease(__RELEASE__, (path) => fetch(`./releases/${path}`));
  const boundaries = await release.product('overview');
  const { polygons, cutting } = await inWorker({ boundaries, way, times });
  const rates = seededRates(polygons.count);
  const started = performance.now();
  const map = await openMap(polygons.box);
  const stepper = createStepper(map, ADD[way](map, polygons, rates), polygons.samples, rates);
  await stepper.untilRight();
  const firstFrame = performance.now() - started + cutting;
  return { ...stepper, polygons: polygons.count, firstFrame };
}

function inWorker(request: PolygonsRequest): Promise<PolygonsAnswer> {
  const worker = new Worker(new URL('./polygons.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<PolygonsAnswer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PolygonsAnswer>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(request, [request.boundaries]);
  }).finally(() => worker.terminate());
}

async function openMap(box: Parameters<typeof fitBox>[0]): Promise<MapLibreMap> {
  const container = document.querySelector<HTMLElement>('#map')!;
  const [width, height] = [container.clientWidth, container.clientHeight];
  const padding = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
  const { middle, zoom } = fitBox(box, width, height, padding);
  const map = new MapLibreMap({
    container,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: 'sea', type: 'background', paint: { 'background-color': THEMES.light.sea } }],
    },
    center: squareToFakeLngLat(middle),
    zoom,
    renderWorldCopies: false,
    attributionControl: false,
    interactive: false,
    fadeDuration: 0,
  });
  await map.once('load');
  return map;
}

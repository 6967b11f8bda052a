import { squareToFakeLngLat, type Point } from '../../../src/core/geography/albers.ts';
import type { BoundaryTopology } from '../../../src/core/geography/tessellation.ts';
import { boxOf, meshOf, samplesOf } from './mesh-of.ts';
import { countyShapes, multiplied, type Shape } from './shapes.ts';
import type { Polygons, Times, WayName } from './way.ts';

const SAMPLES = 100;

/** What is asked: which polygons, and for which way. */
export interface PolygonsRequest {
  readonly boundaries: ArrayBuffer;
  readonly way: WayName;
  readonly times: Times;
}

/** What is answered: the polygons, and how long cutting them into triangles took, in milliseconds. */
export interface PolygonsAnswer {
  readonly polygons: Polygons;
  readonly cutting: number;
}

addEventListener('message', ({ data }: MessageEvent<PolygonsRequest>) => {
  const topology = JSON.parse(new TextDecoder().decode(data.boundaries)) as BoundaryTopology;
  const shapes = multiplied(countyShapes(topology), data.times);
  const common = {
    count: shapes.length,
    box: boxOf(shapes),
    samples: samplesOf(shapes, SAMPLES),
  };
  const started = performance.now();
  if (data.way === 'fill') {
    const mesh = meshOf(shapes);
    const { positions, rows, triangles } = mesh;
    const transfer = [positions, rows, triangles].map(({ buffer }) => buffer as ArrayBuffer);
    answer({ polygons: { ...common, mesh }, cutting: performance.now() - started }, transfer);
  } else {
    const json = new TextEncoder().encode(geoJson(shapes));
    answer({ polygons: { ...common, json }, cutting: 0 }, [json.buffer]);
  }
});

function answer(message: PolygonsAnswer, transfer: Transferable[]): void {
  postMessage(message, { transfer });
}

function geoJson(shapes: readonly Shape[]): string {
  const written = (place: Point) => squareToFakeLngLat(place).map((degrees) => +degrees.toFixed(5));
  const features = shapes.map((shape, row) =>
    JSON.stringify({
      type: 'Feature',
      properties: { row },
      geometry: {
        type: 'MultiPolygon',
        coordinates: shape.map((polygon) => polygon.map((ring) => ring.map(written))),
      },
    }),
  );
  return `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
}

import type { Geometry } from '../core/geography/mesh.ts';
import { tessellate } from '../core/geography/tessellation.ts';
import type { GeometryRequest } from './geometry-request.ts';
import { readJson } from './open-release.ts';

addEventListener('message', ({ data }: MessageEvent<GeometryRequest>) => {
  const { level, boundaries, land } = data;
  const geometry = tessellate(level, readJson(level, boundaries), readJson(`land-${level}`, land));
  postMessage(geometry, { transfer: buffersOf(geometry) });
});

/** All that need not be copied on the way. */
function buffersOf({ mesh, borders, land }: Geometry): ArrayBuffer[] {
  const { positions, rows, triangles, starts, boxes, centers } = mesh;
  const arrays = [positions, rows, triangles, starts, boxes, centers, land.positions];
  const lines = [borders.triangles, borders.starts, borders.sides, land.triangles];
  return [...arrays, ...lines].map(({ buffer }) => buffer as ArrayBuffer).concat(borders.vertices);
}

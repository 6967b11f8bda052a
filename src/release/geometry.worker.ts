import { tessellate } from '../core/geography/tessellation.ts';
import type { GeometryRequest } from './geometry-request.ts';
import { readJson } from './open-release.ts';

addEventListener('message', ({ data }: MessageEvent<GeometryRequest>) => {
  const { level, boundaries, land } = data;
  const geometry = tessellate(level, readJson(level, boundaries), readJson(`land-${level}`, land));
  const { mesh, lineWork } = geometry;
  const { positions, rows, triangles, starts, boxes, centers } = mesh;
  const arrays = [positions, rows, triangles, starts, boxes, centers, lineWork];
  postMessage(geometry, { transfer: arrays.map(({ buffer }) => buffer as ArrayBuffer) });
});

import type { GeometryRequest } from './geometry-request.ts';
import type { Geometry, Level } from '../core/geography/mesh.ts';
import { IssueError } from '../core/issue.ts';
import workerUrl from './geometry.worker.ts?worker&url';
import type { Release } from './open-release.ts';
import { startWorker } from './spawn-worker.ts';

/**
 * Loads the boundaries of one level; parsing, projecting and triangulating happen in a worker,
 * once for all periods.
 * @throws IssueError
 */
export async function loadGeometry(release: Release, level: Level): Promise<Geometry> {
  const started = performance.now();
  const [boundaries, land] = await Promise.all([
    release.product(level),
    release.product(`land-${level}`),
  ]);
  const geometry = await inWorker({ level, boundaries, land });
  performance.measure('atlas:load:geo', { start: started });
  return geometry;
}

function inWorker(request: GeometryRequest): Promise<Geometry> {
  const worker = startWorker(workerUrl);
  return new Promise<Geometry>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Geometry>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new IssueError({ code: 'corrupt', product: request.level }));
    };
    worker.postMessage(request, [request.boundaries, request.land]);
  }).finally(() => worker.terminate());
}

import type {
  EarlyGeometry,
  GeometryAnswer,
  GeometryRequest,
  TopologySource,
} from './geometry-request.ts';
import type { Geometry, Level } from '../core/geography/mesh.ts';
import { IssueError } from '../core/issue.ts';
import workerUrl from './geometry.worker.ts?worker&url';
import type { Release } from './open-release.ts';
import { startWorker } from './spawn-worker.ts';

/**
 * Loads the boundaries of one level; parsing, projecting and triangulating happen in a worker,
 * once for all periods. The overview of the page's own release is on its way from the page's head on.
 * @throws IssueError
 */
export async function loadGeometry(release: Release, level: Level): Promise<Geometry> {
  const started = performance.now();
  const early = level === 'overview' ? await takeEarly(release.id) : null;
  const answer = early ?? (await inWorker(await requestOf(release, level)));
  if ('issue' in answer) throw new IssueError(answer.issue);
  performance.measure('atlas:load:geo', { start: started });
  return answer.geometry;
}

/** What the page's head has asked for, if it is of this release; whoever asks again gets none. */
function takeEarly(release: string): EarlyGeometry['coming'] | null {
  const page = globalThis as { atlasGeometry?: EarlyGeometry };
  const early = page.atlasGeometry;
  delete page.atlasGeometry;
  return early?.release === release ? early.coming : null;
}

async function requestOf(release: Release, level: Level): Promise<GeometryRequest> {
  const [boundaries, land] = await Promise.all([
    release.product(level),
    release.product(`land-${level}`).catch((error: unknown) => {
      // In place of a detailed map without it there is the overview with it.
      if (level === 'overview') return null;
      throw error;
    }),
  ]);
  return { level, boundaries, land };
}

function inWorker(request: GeometryRequest): Promise<GeometryAnswer> {
  const worker = startWorker(workerUrl);
  const isBuffer = (source: TopologySource | null) => source instanceof ArrayBuffer;
  return new Promise<GeometryAnswer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<GeometryAnswer>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new IssueError({ code: 'corrupt', product: request.level }));
    };
    worker.postMessage(request, [request.boundaries, request.land].filter(isBuffer));
  }).finally(() => worker.terminate());
}

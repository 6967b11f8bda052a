import type { Geometry } from '../core/geography/mesh.ts';
import { tessellate, type LandTopology } from '../core/geography/tessellation.ts';
import { IssueError } from '../core/issue.ts';
import type { GeometryAnswer, GeometryRequest, TopologySource } from './geometry-request.ts';
import { fetchProduct, readJson } from './open-release.ts';

addEventListener('message', async ({ data }: MessageEvent<GeometryRequest>) => {
  const { level } = data;
  const answer = (message: GeometryAnswer, transfer: ArrayBuffer[] = []) =>
    postMessage(message, { transfer });
  try {
    const [boundaries, land] = await Promise.all([bytesOf(data.boundaries), landOf(data)]);
    const geometry = tessellate(level, readJson(level, boundaries), land);
    answer({ geometry }, buffersOf(geometry));
  } catch (error) {
    // What is JSON but no topology fails in any way.
    const isKnown = error instanceof IssueError;
    answer({ issue: isKnown ? error.issue : { code: 'corrupt', product: level } });
  }
});

/** The land around the country; the overview does without it. */
async function landOf({ level, land }: GeometryRequest): Promise<LandTopology | null> {
  if (!land) return null;
  try {
    return readJson(`land-${level}`, await bytesOf(land));
  } catch (error) {
    if (level === 'overview') return null;
    throw error;
  }
}

async function bytesOf(source: TopologySource): Promise<ArrayBuffer> {
  if (source instanceof ArrayBuffer) return source;
  return fetchProduct(source.file, (path, signal) =>
    fetch(new URL(path, source.folder), { signal }),
  );
}

/** All that need not be copied on the way. */
function buffersOf({ mesh, borders, land }: Geometry): ArrayBuffer[] {
  const { positions, rows, triangles, starts, boxes, centers } = mesh;
  const arrays = [positions, rows, triangles, starts, boxes, centers, land.positions];
  const lines = [borders.triangles, borders.starts, borders.sides, land.triangles];
  return [...arrays, ...lines].map(({ buffer }) => buffer as ArrayBuffer).concat(borders.vertices);
}

import { readJson, type Release } from './open-release.ts';
import type { Level } from '../core/geography/mesh.ts';
import type { BoundaryTopology, LandTopology } from '../core/geography/tessellation.ts';

/** Reads the boundaries of a release as they are, for files and pictures that carry them. @throws IssueError */
export async function readBoundaries(
  release: Release,
  level: Level = 'overview',
): Promise<BoundaryTopology> {
  return readJson(level, await release.product(level));
}

/** Reads the boundaries and the land around the country. @throws IssueError */
export async function readTopology(
  release: Release,
  level: Level = 'overview',
): Promise<{ boundaries: BoundaryTopology; land: LandTopology }> {
  const [boundaries, land] = await Promise.all([
    readBoundaries(release, level),
    release.product(`land-${level}`),
  ]);
  return { boundaries, land: readJson(`land-${level}`, land) };
}

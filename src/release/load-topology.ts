import { readJson, type Release } from './open-release.ts';
import type { Level } from '../core/geography/mesh.ts';
import type { BoundaryTopology, LandTopology } from '../core/geography/tessellation.ts';

/** Reads the boundaries of a release as they are, for files and pictures that carry them. @throws LoadError */
export async function readBoundaries(
  release: Release,
  level: Level = 'overview',
): Promise<BoundaryTopology> {
  return readJson(level, await release.product(level));
}

/** Reads the land around the country. @throws LoadError */
export async function readLand(release: Release, level: Level = 'overview'): Promise<LandTopology> {
  return readJson(`land-${level}`, await release.product(`land-${level}`));
}

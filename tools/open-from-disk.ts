import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withEstimates } from '../src/core/atlas/atlas.ts';
import { withContext } from '../src/core/atlas/with-context.ts';
import { shownProducts, type pictureProducts } from '../src/core/evidence/picture-products.ts';
import type { LayerProducts } from '../src/core/atlas/layer-products.ts';
import type { Geometry } from '../src/core/geography/mesh.ts';
import { tessellate } from '../src/core/geography/tessellation.ts';
import { readTopology } from '../src/release/load-topology.ts';
import type { FetchBytes } from '../src/release/patient-fetch.ts';
import { loadProducts, openView, type OpenView } from '../src/release/open-view.ts';

/** The release that a folder of releases opens where a hash names none. */
export function latestRelease(releases: string): string {
  const { release } = JSON.parse(readFileSync(join(releases, 'latest.json'), 'utf8'));
  return release as string;
}

/** Reads what a page would fetch from a folder of releases. */
export function readFrom(releases: string): FetchBytes {
  return async (path) => {
    const bytes = await readFile(join(releases, path)).catch(() => null);
    return bytes ? new Response(bytes) : new Response(null, { status: 404 });
  };
}

/** A view of a release on this disk, with all that it is drawn from. */
export interface DiskView extends Omit<OpenView, 'geometry'> {
  readonly geometry: Geometry;
  readonly products: Partial<LayerProducts>;
  /** The files that it has read, by their path below the folder of releases. */
  readonly asked: ReadonlySet<string>;
}

/** Opens what a hash names, with the products that are `needed`, from a folder of releases. @throws IssueError */
export async function openFromDisk(
  releases: string,
  hash: string,
  needed: typeof pictureProducts = shownProducts,
): Promise<DiskView> {
  const asked = new Set<string>();
  const fetchBytes = readFrom(releases);
  const open = await openView(() => hash, {
    fetchBytes(path) {
      asked.add(path);
      return fetchBytes(path);
    },
    current: latestRelease(releases),
    async loadGeometry(release, level) {
      const { boundaries, land } = await readTopology(release, level);
      return tessellate(level, boundaries, land);
    },
  });
  const [geometry, products] = await Promise.all([
    open.geometry,
    loadProducts(open.release, needed(open.atlas, open.view)),
  ]);
  const atlas = withContext(withEstimates(open.atlas, products.estimates), products.context);
  return { ...open, atlas, geometry, products, asked };
}

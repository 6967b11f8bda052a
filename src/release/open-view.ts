import type { Atlas } from '../core/atlas/atlas.ts';
import { productsOf } from '../core/atlas/layer.ts';
import type { LayerProductName, LayerProducts } from '../core/atlas/layer-products.ts';
import { LoadError } from '../core/atlas/load-error.ts';
import type { Geometry, Level } from '../core/geography/mesh.ts';
import type { BoundaryTopology, LandTopology } from '../core/geography/tessellation.ts';
import { checkView } from '../core/view/check-view.ts';
import type { Notice } from '../core/view/link-issue.ts';
import { parseView } from '../core/view/url.ts';
import type { View } from '../core/view/view.ts';
import { loadAtlas } from './load-atlas.ts';
import { readBoundaries, readLand } from './load-topology.ts';
import { openRelease, readJson, type FetchBytes, type Release } from './open-release.ts';

/** A view, and the release that it is of. */
export interface OpenView {
  readonly release: Release;
  readonly view: View;
  readonly atlas: Atlas;
  /** What of the hash cannot be followed; the view has the default in its place. */
  readonly issues: readonly Notice[];
  /** The overview boundaries, which the atlas does not wait for. */
  readonly geometry: Promise<Geometry>;
  /** What the layers of the view need besides. */
  readonly products: Promise<Partial<LayerProducts>>;
  /** Reads the boundaries of a level as they are, for pictures. @throws LoadError */
  boundaries(level: Level): Promise<{ boundaries: BoundaryTopology; land: LandTopology }>;
}

/**
 * Opens what a hash names, in the release that it names, else in `current`. `loadGeometry` is a worker's where there
 * are workers.
 * @throws LoadError
 */
export async function openView(
  fetchBytes: FetchBytes,
  hash: string,
  current: string,
  loadGeometry: (release: Release, level: Level) => Promise<Geometry>,
): Promise<OpenView> {
  const { view: said, issues: unread } = parseView(hash);
  const { release, refused } = await openWanted(fetchBytes, said.release ?? current, current);
  const geometry = keepFailure(loadGeometry(release, 'overview'));
  const atlas = await loadAtlas(release);
  const { view, issues } = checkView(refused ? { ...said, release: null } : said, atlas);
  const unknown: Notice[] = refused ? [{ kind: 'unknown-release', got: refused }] : [];
  return {
    release,
    view,
    atlas,
    issues: [...unread, ...unknown, ...issues],
    geometry,
    products: keepFailure(loadProducts(release, view)),
    boundaries: async (level) => ({
      boundaries: await readBoundaries(release, level),
      land: await readLand(release, level),
    }),
  };
}

/**
 * Opens a release, or `current` where it does not exist and is then `refused`.
 * @throws LoadError
 */
export async function openWanted(
  fetchBytes: FetchBytes,
  wanted: string,
  current: string,
): Promise<{ release: Release; refused?: string }> {
  try {
    return { release: await openRelease(wanted, fetchBytes) };
  } catch (error) {
    const isUnknown = error instanceof LoadError && error.fault.kind === 'missing';
    if (wanted === current || !isUnknown) throw error;
    return { release: await openRelease(current, fetchBytes), refused: wanted };
  }
}

/** Loads a product that only some layers need. @throws LoadError */
export async function loadLayerProduct<N extends LayerProductName>(
  release: Release,
  name: N,
): Promise<LayerProducts[N]> {
  const product = readJson<LayerProducts[N]>(name, await release.product(name));
  if (product.version !== 1) {
    throw new LoadError(name, { kind: 'version', got: String(product.version) });
  }
  return product;
}

async function loadProducts(
  release: Release,
  { layer, overlays }: View,
): Promise<Partial<LayerProducts>> {
  const names = [layer, ...overlays.map(({ id }) => id)].flatMap((id) => productsOf(id));
  const load = async (name: LayerProductName) => [name, await loadLayerProduct(release, name)];
  return Object.fromEntries(await Promise.all([...new Set(names)].map(load)));
}

/** Whoever awaits it is told of the failure, and nobody else. */
function keepFailure<T>(coming: Promise<T>): Promise<T> {
  coming.catch(() => {});
  return coming;
}

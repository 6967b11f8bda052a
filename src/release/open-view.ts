import type { Atlas } from '../core/atlas/atlas.ts';
import type { LayerProductName, LayerProducts } from '../core/atlas/layer-products.ts';
import type { OwnSet } from '../core/atlas/own-figures.ts';
import { IssueError, issueCode, type LinkIssue } from '../core/issue.ts';
import type { Geometry, Level } from '../core/geography/mesh.ts';
import { readView } from '../core/view/check-view.ts';
import { parseView } from '../core/view/url.ts';
import type { View } from '../core/view/view.ts';
import { loadAtlas } from './load-atlas.ts';
import { openRelease, readJson, type Release } from './open-release.ts';
import type { FetchBytes } from './patient-fetch.ts';

/** A view, and the release that it is of. */
export interface OpenView {
  readonly release: Release;
  readonly view: View;
  readonly atlas: Atlas;
  /** What of the hash cannot be followed; the view has the default in its place. */
  readonly issues: readonly LinkIssue[];
  /** The overview boundaries, which the atlas does not wait for. */
  readonly geometry: Promise<Geometry>;
}

/** What a view is opened from. */
export interface ViewSource {
  readonly fetchBytes: FetchBytes;
  /** The release where the hash names none. */
  readonly current: string;
  /** A worker's where there are workers. @throws IssueError */
  loadGeometry(release: Release, level: Level): Promise<Geometry>;
  /** The own figures that this browser has; asked for where the hash needs some. */
  ownSets?(atlas: Atlas): Promise<readonly OwnSet[]>;
}

/**
 * Opens what a hash names, in the release that it names, or in the current one where that does not exist.
 * @param hash asked for again when the atlas is there: the reader may have gone on meanwhile
 * @throws IssueError
 */
export async function openView(
  hash: () => string,
  { fetchBytes, current, loadGeometry, ownSets }: ViewSource,
): Promise<OpenView> {
  const wanted = parseView(hash()).view.release ?? current;
  const release = await openRelease(wanted, fetchBytes).catch((error: unknown) => {
    if (wanted === current || issueCode(error) !== 'missing') throw error;
    return openRelease(current, fetchBytes);
  });
  const geometry = loadGeometry(release, 'overview');
  // Whoever awaits it is told of the failure, and nobody else.
  geometry.catch(() => {});
  const atlas = await loadAtlas(release);
  const sets = parseView(hash()).view.own.length > 0 ? await ownSets?.(atlas) : [];
  const read = { release, atlas, geometry, ...readView(hash(), atlas, sets) };
  if (release.id === wanted) return read;
  const unknown = { code: 'unknown-release', got: wanted, shown: current } as const;
  return { ...read, view: { ...read.view, release: null }, issues: [...read.issues, unknown] };
}

/** Loads products besides the atlas. @throws IssueError */
export async function loadProducts(
  release: Release,
  names: readonly LayerProductName[],
): Promise<Partial<LayerProducts>> {
  const load = async (name: LayerProductName) => [name, await loadLayerProduct(release, name)];
  return Object.fromEntries(await Promise.all(names.map(load)));
}

/** Loads a product that only some layers need. @throws IssueError */
export async function loadLayerProduct<N extends LayerProductName>(
  release: Release,
  name: N,
): Promise<LayerProducts[N]> {
  const product = await readProduct<LayerProducts[N]>(release, name);
  // Releases before the stories had a product of their own have the figures of the ecology in `programme` alone.
  if (name !== 'ecology' || release.names.includes('stories')) return product;
  const { metrics, figures } = await loadLayerProduct(release, 'programme');
  return { ...product, metrics, figures };
}

async function readProduct<P extends LayerProducts[LayerProductName]>(
  release: Release,
  name: LayerProductName,
): Promise<P> {
  // Releases before the stories had a product of their own have them in `programme`.
  const place = name === 'stories' && !release.names.includes(name) ? 'programme' : name;
  const product = readJson<P>(place, await release.product(place));
  if (product.version !== 1) {
    throw new IssueError({ code: 'version', product: name, got: String(product.version) });
  }
  return product;
}

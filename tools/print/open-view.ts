import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadAtlas } from '../../src/release/load-atlas.ts';
import { loadLayerProduct } from '../../src/release/load-layer-product.ts';
import { openRelease, readJson, type Release } from '../../src/release/open-release.ts';
import { withEstimates } from '../../src/core/atlas/atlas.ts';
import { LoadError } from '../../src/core/atlas/load-error.ts';
import type { LayerProductName, LayerProducts } from '../../src/core/atlas/layer-products.ts';
import { productsOf } from '../../src/core/atlas/layer.ts';
import type { Geometry, Level } from '../../src/core/geography/mesh.ts';
import {
  tessellate,
  type BoundaryTopology,
  type LandTopology,
} from '../../src/core/geography/tessellation.ts';
import type { View } from '../../src/core/view/view.ts';
import type { Language } from '../../src/core/base/language.ts';
import type { SceneInput } from '../../src/scene/shown.ts';
import { checkView } from '../../src/core/view/check-view.ts';
import { noticeText } from '../../src/i18n/format/link-issue-text.ts';
import type { Notice } from '../../src/core/view/link-issue.ts';
import { parseView } from '../../src/core/view/url.ts';
import { PRINT_MESSAGES } from '../../src/i18n/messages/print-layout.ts';

/** A view of a release on this disk, and what its pictures are drawn from. */
export interface OpenView extends Omit<SceneInput, 'language' | 'theme'> {
  readonly view: View;
  readonly geometry: Geometry;
  /** Reads the boundaries of a level. @throws LoadError */
  boundaries(level: Level): Promise<{ boundaries: BoundaryTopology; land: LandTopology }>;
}

/**
 * Opens what a hash names, from a folder of releases; without a release in it, the latest.
 * @throws Error that says in `language` what of the hash cannot be followed; LoadError for a broken release.
 */
export async function openView(
  hash: string,
  releases: string,
  language: Language | null,
): Promise<OpenView> {
  const parsed = parseView(hash);
  const latest = latestRelease(releases);
  const id = parsed.view.release ?? latest;
  const spoken = language ?? parsed.view.language ?? 'zh';
  const refuse = (issues: readonly Notice[]) => {
    if (issues.length === 0) return;
    const said = issues.map((notice) => noticeText(notice, spoken, latest));
    throw new Error([PRINT_MESSAGES[spoken].refused, ...said].join('\n'));
  };
  refuse(parsed.issues);
  const release = await openOne(id, releases).catch((error: unknown) => {
    const isUnknown = error instanceof LoadError && error.fault.kind === 'missing';
    if (!isUnknown) throw error;
    refuse([{ kind: 'unknown-release', got: id }]);
    throw error;
  });
  const tables = await loadAtlas(release);
  const { view, issues } = checkView(parsed.view, tables);
  refuse(issues);
  const products = await readProducts(release, view);
  const read = async (level: Level) => ({
    boundaries: readJson<BoundaryTopology>(level, await release.product(level)),
    land: readJson<LandTopology>(`land-${level}`, await release.product(`land-${level}`)),
  });
  const overview = await read('overview');
  return {
    atlas: products.estimates ? withEstimates(tables, products.estimates) : tables,
    view,
    products,
    geometry: tessellate('overview', overview.boundaries, overview.land),
    boundaries: async (level) => (level === 'overview' ? overview : read(level)),
  };
}

function latestRelease(releases: string): string {
  return (JSON.parse(readFileSync(join(releases, 'latest.json'), 'utf8')) as { release: string })
    .release;
}

function openOne(id: string, releases: string): Promise<Release> {
  return openRelease(id, async (path) => {
    const bytes = await readFile(join(releases, path)).catch(() => null);
    return bytes ? new Response(bytes) : new Response(null, { status: 404 });
  });
}

async function readProducts(
  release: Release,
  { layer, overlays }: View,
): Promise<Partial<LayerProducts>> {
  const names = [layer, ...overlays.map(({ id }) => id)].flatMap((id) => productsOf(id));
  const read = async (name: LayerProductName) => [name, await loadLayerProduct(release, name)];
  return Object.fromEntries(await Promise.all([...new Set(names)].map(read)));
}

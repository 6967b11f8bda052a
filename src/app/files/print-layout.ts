import type { View } from '../../core/view/view.ts';
import type { Language } from '../../core/base/language.ts';
import { levelOf } from '../../core/view/map-frame.ts';
import type { PrintMeta } from '../../scene/caveats.ts';
import { checkSize, type SheetSize } from '../../render/svg/paper-size.ts';
import { outputColors, type OutputTheme } from '../../core/theme/output-theme.ts';
import { renderSheet } from '../../render/svg/print-layout.ts';
import { scene } from '../../scene/scene.ts';
import sheetFont from '../../render/svg/pdf-font.json' with { type: 'json' };
import { IssueError } from '../../core/issue.ts';
import type { ViewStore } from '../view-store.svelte.ts';
import { readTopology } from '../../release/load-topology.ts';

/** What a sheet is to be like. */
export interface PrintRequest extends SheetSize, PrintMeta {
  /** As `checkView` leaves it; what the page shows unless said. */
  readonly view?: View;
  /** Those of the page unless said. */
  readonly language?: Language;
  readonly theme?: OutputTheme;
}

/**
 * Draws what a store shows, or another view, as a sheet, with the very atlas and products of its map; waits for
 * those that are still on their way. `undefined` before the atlas and its boundaries are there.
 * @throws IssueError for a size that no sheet can have, or where boundaries cannot be loaded.
 */
export async function drawSheet(
  store: ViewStore,
  order: PrintRequest,
): Promise<string | undefined> {
  const { language = store.language, theme = store.scheme, width, height } = order;
  checkSize(order);
  const view = order.view ?? store.view;
  if (store.atlas) await store.whenLoaded(view);
  const atlas = store.atlasOf(view);
  const { geometry, filterMesh, products, release } = store;
  if (!release || !atlas || !geometry) return undefined;
  const level = levelOf(view, geometry, width, height);
  return renderSheet({
    ...order,
    scene: scene({
      atlas,
      geometry,
      filterMesh,
      products,
      view,
      language,
      theme: outputColors(theme),
    }),
    ...(await readTopology(release, level)),
    isPrint: theme === 'print',
  });
}

/**
 * Fetches the font that PDF sheets are written in; `fetchBytes` takes a path below the page's folder.
 * @throws IssueError where it cannot be had whole.
 */
export async function loadSheetFont(
  fetchBytes: (path: string) => Promise<Response>,
): Promise<Uint8Array> {
  const { path, bytes } = sheetFont;
  const response = await fetchBytes(path).catch(() => null);
  const font = response?.ok ? await response.arrayBuffer() : null;
  if (font?.byteLength !== bytes) throw new IssueError({ code: 'no-font', path });
  return new Uint8Array(font);
}

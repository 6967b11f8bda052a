import type { Language, View } from '../../core/view/view.ts';
import { levelOf } from '../../core/view/map-frame.ts';
import type { Imprint } from '../../scene/caveats.ts';
import { checkSize, type SheetSize } from '../../render/svg/paper-size.ts';
import { sheetColors, type SheetTheme } from '../../core/theme/output-theme.ts';
import { renderSheet } from '../../render/svg/print-layout.ts';
import { show } from '../../scene/shown.ts';
import sheetFont from '../../render/svg/pdf-font.json' with { type: 'json' };
import { SHEET } from '../../i18n/messages/print-layout.ts';
import type { Explorer } from '../view-store.svelte.ts';
import { readBoundaries, readLand } from '../../release/load-topology.ts';

/** What a sheet is to be like. */
export interface SheetOrder extends SheetSize, Imprint {
  /** As `checkView` leaves it; what the page shows unless said. */
  readonly view?: View;
  /** Those of the page unless said. */
  readonly language?: Language;
  readonly theme?: SheetTheme;
}

/**
 * Draws what an explorer shows, or another view, as a sheet, with the very atlas and products of its map; waits for
 * those that are still on their way. `undefined` before the atlas and its boundaries are there.
 * @throws RangeError for a size that no sheet can have, LoadError where boundaries cannot be loaded.
 */
export async function drawSheet(
  explorer: Explorer,
  order: SheetOrder,
): Promise<string | undefined> {
  const { language = explorer.language, theme = explorer.scheme, width, height } = order;
  checkSize(order, language);
  const view = order.view ?? explorer.view;
  if (explorer.atlas) await explorer.arrive(view);
  const atlas = explorer.atlasOf(view);
  const { geometry, middles, products, release } = explorer;
  if (!release || !atlas || !geometry) return undefined;
  const level = levelOf(view, geometry, width, height);
  const [boundaries, land] = await Promise.all([
    readBoundaries(release, level),
    readLand(release, level),
  ]);
  return renderSheet({
    ...order,
    shown: show({ atlas, geometry, middles, products, view, language, theme: sheetColors(theme) }),
    boundaries,
    land,
    isPrint: theme === 'print',
  });
}

/**
 * Fetches the font that PDF sheets are written in; `fetchBytes` takes a path below the page's folder.
 * @throws Error in the reader's language where it cannot be had whole.
 */
export async function loadSheetFont(
  fetchBytes: (path: string) => Promise<Response>,
  language: Language,
): Promise<Uint8Array> {
  const { path, bytes } = sheetFont;
  const response = await fetchBytes(path).catch(() => null);
  const font = response?.ok ? await response.arrayBuffer() : null;
  if (font?.byteLength !== bytes) throw new Error(SHEET[language].noFont(path));
  return new Uint8Array(font);
}

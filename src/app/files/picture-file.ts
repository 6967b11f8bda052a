import { boxOf } from '../../core/view/map-frame.ts';
import type { SheetSize } from '../../render/svg/paper-size.ts';
import { outputColors, type OutputTheme } from '../../core/theme/output-theme.ts';
import { viewLink } from '../../export/link/link.ts';
import type { ViewStore } from '../view-store.svelte.ts';
import { readBoundaries, readLand } from '../../release/load-topology.ts';

/** The kinds of files that show a view without the atlas. */
export const PICTURES = ['png', 'svg', 'pdf', 'pptx'] as const;
export type PictureFormat = (typeof PICTURES)[number];

/** What a picture of the present view is to be like. */
export interface PictureRequest extends SheetSize {
  readonly theme: OutputTheme;
  /** The review number (审图号) that the map was given; empty where it has none. */
  readonly review: string;
  /** The address of the atlas, which the picture says together with the view. */
  readonly page: string;
}

/** A file, its name, and the characters that it could not write. */
export interface PictureFile {
  readonly blob: Blob;
  /** `relief-atlas_sales_2018H1_0123456789ab.png`. */
  readonly name: string;
  readonly unknown: readonly string[];
}

/**
 * Makes a file of what an store with an atlas shows.
 * @throws RangeError for a size that no picture can have, LoadError where data are missing, Error in the reader's
 *   language where the browser cannot make it.
 */
export async function makePicture(
  store: ViewStore,
  kind: PictureFormat,
  order: PictureRequest,
): Promise<PictureFile> {
  const { view } = store;
  const { release } = store.atlas!;
  const name = `relief-atlas_${view.layer}_${view.period}_${release}.${kind}`;
  const link = frozenLink(store, order.page);
  return { name, ...(await (kind === 'pptx' ? deck : sheet)(store, kind, { ...order, link })) };
}

interface Linked extends PictureRequest {
  readonly link: string;
}

/** A picture does not change, and neither must what its link shows. */
function frozenLink({ view, language, atlas }: ViewStore, page: string): string {
  const choice = { interface: 'full', scheme: null, language, release: atlas!.release } as const;
  return viewLink(page, view, choice);
}

async function sheet(store: ViewStore, kind: PictureFormat, { review, page, ...order }: Linked) {
  const { language } = store;
  const day = new Date().toISOString().slice(0, 10);
  const { drawSheet, loadSheetFont } = await import('./print-layout.ts');
  const svg = await drawSheet(store, { ...order, day, ...(review && { review }) });
  if (svg === undefined) throw new Error('picture: got no boundaries, expected those of the map');
  const { pdfFile, pngFile, svgFile } = await import('../../render/svg/files.ts');
  if (kind === 'svg') return svgFile(svg);
  if (kind === 'png') return pngFile(svg, language);
  const fetchBytes = (path: string) => fetch(new URL(path, page));
  return pdfFile(svg, await loadSheetFont(fetchBytes, language));
}

async function deck(store: ViewStore, _: PictureFormat, { theme, review, link }: Linked) {
  const { POWERPOINT_TYPE, powerpoint } = await import('../../render/pptx/pptx.ts');
  const { show } = await import('../../scene/shown.ts');
  await store.whenLoaded();
  const { view, language, geometry, filterMesh, products, sources } = store;
  const atlas = store.atlas!;
  const colors = outputColors(theme === 'print' ? 'light' : theme);
  const shown = show({
    atlas,
    geometry: geometry!,
    filterMesh,
    products,
    view,
    language,
    theme: colors,
  });
  const [boundaries, land] = await Promise.all([
    readBoundaries(store.release!),
    readLand(store.release!),
  ]);
  const bytes = await powerpoint({
    ...shown,
    boundaries,
    land,
    sources,
    link,
    home: boxOf(view, geometry!),
    reviewNumber: review || null,
  });
  return { blob: new Blob([bytes.slice()], { type: POWERPOINT_TYPE }), unknown: [] };
}

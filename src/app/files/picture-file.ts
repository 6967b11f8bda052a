import { IssueError } from '../../core/issue.ts';
import { boxOf } from '../../core/view/map-frame.ts';
import type { SheetFile } from '../../render/svg/files.ts';
import { outputColors } from '../../core/theme/output-theme.ts';
import { viewLink } from '../../export/link/link.ts';
import type { ViewStore } from '../view-store.svelte.ts';
import type { PictureRequest } from './file-request.ts';
import { readTopology } from '../../release/load-topology.ts';

/**
 * Makes a picture of what a store with an atlas shows.
 * @throws IssueError for a size that no picture can have, and where data are missing or the browser cannot make it.
 */
export function makePicture(store: ViewStore, request: PictureRequest): Promise<SheetFile> {
  const order = { ...request, link: frozenLink(store, request.page) };
  return request.format === 'pptx' ? deck(store, order) : sheet(store, order);
}

interface Linked extends PictureRequest {
  readonly link: string;
}

/** A picture does not change, and neither must what its link shows. */
function frozenLink({ view, language, atlas }: ViewStore, page: string): string {
  const choice = { interface: 'full', scheme: null, language, release: atlas!.release } as const;
  return viewLink(page, view, choice);
}

async function sheet(store: ViewStore, { format, review, page, ...order }: Linked) {
  const day = new Date().toISOString().slice(0, 10);
  const { drawSheet, loadSheetFont } = await import('./print-layout.ts');
  const svg = await drawSheet(store, { ...order, day, ...(review && { review }) });
  if (svg === undefined) throw new IssueError({ code: 'not-loaded' });
  const { pdfFile, pngFile, svgFile } = await import('../../render/svg/files.ts');
  if (format === 'svg') return svgFile(svg);
  if (format === 'png') return pngFile(svg);
  const fetchBytes = (path: string) => fetch(new URL(path, page));
  return pdfFile(svg, await loadSheetFont(fetchBytes));
}

async function deck(store: ViewStore, { theme, review, link }: Linked) {
  const { POWERPOINT_TYPE, powerpoint } = await import('../../render/pptx/pptx.ts');
  const { scene } = await import('../../scene/scene.ts');
  await store.whenLoaded();
  const { view, language, geometry, filterMesh, products, sources } = store;
  const atlas = store.atlas!;
  const colors = outputColors(theme === 'print' ? 'light' : theme);
  const shown = scene({
    atlas,
    geometry: geometry!,
    filterMesh,
    products,
    view,
    language,
    theme: colors,
  });
  const topology = await readTopology(store.release!);
  const bytes = await powerpoint({
    ...shown,
    ...topology,
    sources,
    link,
    home: boxOf(view, geometry!),
    reviewNumber: review || null,
  });
  return { blob: new Blob([bytes.slice()], { type: POWERPOINT_TYPE }), unknown: [] };
}

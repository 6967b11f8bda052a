import { IssueError } from '../../core/issue.ts';
import type { OutputTheme } from '../../core/theme/output-theme.ts';
import { boxOf, levelOf } from '../../core/view/map-frame.ts';
import { viewLink } from '../../export/link/link.ts';
import { readTopology } from '../../release/load-topology.ts';
import { pdfFile, pngFile, svgFile, type OutputFile } from '../../render/svg/files.ts';
import { checkSize, type OutputSize } from '../../render/svg/paper-size.ts';
import printFont from '../../render/svg/pdf-font.json' with { type: 'json' };
import { renderPrintLayout } from '../../render/svg/print-layout.ts';
import type { PrintMeta } from '../../scene/caveats.ts';
import type { ViewStore } from '../view-store.svelte.ts';
import type { PictureRequest } from './file-request.ts';
import { sceneOf, type Shown } from './scene-of.ts';

/** What a print layout is to be like. */
export interface PrintRequest extends Shown, OutputSize, PrintMeta {}

/**
 * Makes a picture of what a store shows.
 * @throws IssueError for a size that no picture can have, and where data are missing or the browser cannot make it.
 */
export async function makePicture(
  store: ViewStore,
  { format, theme, review, page, width, height }: PictureRequest,
): Promise<OutputFile> {
  const { view, language, release } = store;
  // A picture does not change, and neither must what its link shows.
  const choice = { interface: 'full', scheme: null, language, release: release!.id } as const;
  const link = viewLink(page, view, choice);
  if (format === 'pptx') return deck(store, theme, link, review);
  const day = new Date().toISOString().slice(0, 10);
  const svg = await drawPrintLayout(store, {
    theme,
    width,
    height,
    link,
    day,
    ...(review && { review }),
  });
  if (format === 'svg') return svgFile(svg);
  if (format === 'png') return pngFile(svg);
  return pdfFile([svg], await loadPrintFont((path) => fetch(new URL(path, page))));
}

/**
 * Draws what a store shows, or another view, as a print layout.
 * @throws IssueError for a size that no print layout can have, or where something of it is not loaded.
 */
export async function drawPrintLayout(store: ViewStore, order: PrintRequest): Promise<string> {
  checkSize(order);
  const shown = await sceneOf(store, order);
  const level = levelOf(shown.view, shown.geometry, order.width, order.height);
  const topology = await readTopology(store.release!, level);
  return renderPrintLayout({
    ...order,
    ...topology,
    scene: shown,
    isPrint: order.theme === 'print',
  });
}

async function deck(
  store: ViewStore,
  theme: OutputTheme,
  link: string,
  review: string,
): Promise<OutputFile> {
  const { POWERPOINT_TYPE, powerpoint } = await import('../../render/pptx/pptx.ts');
  const shown = await sceneOf(store, { theme: theme === 'print' ? 'light' : theme });
  const bytes = await powerpoint({
    ...shown,
    ...(await readTopology(store.release!)),
    sources: store.sources,
    link,
    home: boxOf(shown.view, shown.geometry),
    reviewNumber: review || null,
  });
  return { blob: new Blob([bytes.slice()], { type: POWERPOINT_TYPE }), unknown: [] };
}

/**
 * Fetches the font that PDFs are written in; `fetchBytes` takes a path below the page's folder.
 * @throws IssueError where it cannot be had whole.
 */
export async function loadPrintFont(
  fetchBytes: (path: string) => Promise<Response>,
): Promise<Uint8Array> {
  const { path, bytes } = printFont;
  const response = await fetchBytes(path).catch(() => null);
  const font = response?.ok ? await response.arrayBuffer() : null;
  if (font?.byteLength !== bytes) throw new IssueError({ code: 'no-font', path });
  return new Uint8Array(font);
}

import { IssueError } from '../../core/issue.ts';
import { productsOf } from '../../core/atlas/layer.ts';
import { pinnedOf } from '../../core/view/pins.ts';
import { formatView } from '../../core/view/url.ts';
import type { DataFileRequest, Layout } from '../../export/dataset/data-file.ts';
import { fileName } from '../../export/file-name.ts';
import { filterText } from '../../i18n/format/filter-text.ts';
import { formatCount } from '../../i18n/format/number.ts';
import { EXPORT } from '../../i18n/messages/export.ts';
import { FILM } from '../../i18n/messages/film.ts';
import { errorText, issueText } from '../../i18n/messages/issues/issue-text.ts';
import { LOAD_ISSUES } from '../../i18n/messages/issues/load.ts';
import { MADE_FILE_ISSUES } from '../../i18n/messages/issues/made-file.ts';
import { STORY_ISSUES } from '../../i18n/messages/issues/story.ts';
import { SHARE } from '../../i18n/messages/share.ts';
import { readEmbedded } from '../../release/embedded-files.ts';
import { readBoundaries } from '../../release/load-topology.ts';
import { PAPER_SIZES } from '../../render/svg/paper-size.ts';
import type { ViewStore } from '../view-store.svelte.ts';
import type {
  DataRequest,
  FileRequest,
  FilmRequest,
  PictureFormat,
  PictureRequest,
  SingleFileRequest,
  StoryFileRequest,
} from './file-request.ts';

export interface MadeFile {
  readonly blob: Blob;
  readonly name: string;
  /** What is not in it as it was wanted, in the reader's language. */
  readonly notes: readonly string[];
  /** Of a film. */
  readonly seconds?: number;
}

/** How much of a film is done: from 0 up to 1, of so many frames. */
export interface FileProgress {
  readonly share: number;
  readonly count: number;
}

/** How a file is watched while it is made. */
export interface MakeOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FileProgress) => void;
}

/**
 * Makes a file of what a store with an atlas shows, in its language; what each kind is made with is loaded when it is
 * first asked for.
 * @throws Error in the reader's language where it cannot be made, or the reason of the signal.
 */
export async function makeFile(
  store: ViewStore,
  request: FileRequest,
  options: MakeOptions = {},
): Promise<MadeFile> {
  try {
    return await make(store, request, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw new Error(reasonOf(error, store, request), { cause: error });
  }
}

/** The file of a format that is made without further questions: the leading layer at the half-year that is shown. */
export function usualFile(store: ViewStore, format: 'csv' | PictureFormat): FileRequest {
  if (format !== 'csv') {
    const page = location.href;
    return { kind: 'picture', format, ...PAPER_SIZES.wide, theme: store.scheme, review: '', page };
  }
  const layers = store.valueLayer ? [store.valueLayer] : [];
  const layout: Layout = layers.length > 0 ? 'long' : 'wide';
  return { kind: 'data', format, layers, places: [store.periodIndex], layout, bom: true };
}

/** Tells whether the page itself is a single file. */
export function isSingleFile(): boolean {
  return readEmbedded(document) !== undefined;
}

/** The counties that are shown, in words. */
export function filteredWords(store: ViewStore): string {
  const { atlas, counties, filtered, filter, layer, reading, threshold, language } = store;
  const t = EXPORT[language];
  const count = formatCount(counties.length, language);
  if (!atlas || filtered.all) return t.allCounties(count);
  const context = { atlas, layer, reading, threshold, language };
  return t.filteredCounties(count, filterText(filter, context));
}

function make(store: ViewStore, request: FileRequest, options: MakeOptions): Promise<MadeFile> {
  switch (request.kind) {
    case 'picture':
      return picture(store, request);
    case 'data':
      return dataFile(store, request);
    case 'single':
      return singlePage(store, request);
    case 'film':
      return film(store, request, options);
    case 'story':
      return storyFile(store, request);
  }
}

async function picture(store: ViewStore, request: PictureRequest): Promise<MadeFile> {
  const { makePicture } = await import('./picture-file.ts');
  const { blob, unknown } = await makePicture(store, request);
  const notes = unknown.length > 0 ? [SHARE[store.language].unknown(unknown.join(' '))] : [];
  return { blob, name: nameOfView(store, request.format), notes };
}

async function singlePage(store: ViewStore, request: SingleFileRequest): Promise<MadeFile> {
  const { singleFile } = await import('../../export/single-file/single-file.ts');
  const { view, language } = store;
  const blob = await singleFile({
    hash: formatView({ ...view, language }),
    fetchFile: (path) =>
      fetch(new URL(path, document.baseURI)).catch(() => {
        throw new IssueError({ code: 'not-loaded' });
      }),
    release: store.atlas!.release,
    detailed: request.detailed,
    others: request.others,
  });
  return { blob, name: nameOfView(store, 'html'), notes: [] };
}

async function dataFile(store: ViewStore, request: DataRequest): Promise<MadeFile> {
  const { dataFileName, formatData } = await import('../../export/dataset/data-file.ts');
  const { format, layers, places, layout, bom } = request;
  await Promise.all(
    layers
      .flatMap((layer) => [...productsOf(store.atlas, layer)])
      .map((product) => store.loadProduct(product)),
  );
  const { counties, reading, language, view } = store;
  const atlas = store.atlas!;
  const order: DataFileRequest = {
    extract: { atlas, counties, layers, places, reading, language },
    layout,
    bom,
    pinned: pinnedOf(view),
    filter: filteredWords(store),
    url: `${location.href.split('#')[0]}#${formatView({ ...view, release: atlas.release })}`,
    day: new Date().toISOString().slice(0, 10),
    boundaries: () => readBoundaries(store.release!),
  };
  return { blob: await formatData(format, order), name: dataFileName(format, order), notes: [] };
}

async function film(
  store: ViewStore,
  request: FilmRequest,
  { signal, onProgress }: MakeOptions,
): Promise<MadeFile> {
  const { prepareFilm, encodeFilm } = await import('./film-file.ts');
  const film = await prepareFilm(store, request);
  const { count } = film.frames;
  onProgress?.({ share: 0, count });
  const blob = await encodeFilm(film, request, {
    signal,
    onProgress: (share) => onProgress?.({ share, count }),
  });
  const { name, seconds, broken } = film;
  return { blob, name, seconds, notes: skipped(store, broken) };
}

async function storyFile(store: ViewStore, request: StoryFileRequest): Promise<MadeFile> {
  const { makeStoryFile } = await import('./story-file.ts');
  const { blob, name, unknown, broken } = await makeStoryFile(store, request);
  const notes = [
    ...skipped(store, broken),
    ...(unknown.length > 0 ? [SHARE[store.language].unknown(unknown.join(' '))] : []),
  ];
  return { blob, name, notes };
}

/** Says which scenes of a story are left out. */
function skipped({ messages, language }: ViewStore, broken: readonly { number: number }[]) {
  const numbers = messages.list(broken.map(({ number }) => String(number)));
  return broken.length > 0 ? [FILM[language].skipped(numbers)] : [];
}

function nameOfView({ view, atlas }: ViewStore, ending: string): string {
  return fileName({ of: view.layer, at: [view.period], release: atlas!.release }, ending);
}

function reasonOf(error: unknown, store: ViewStore, request: FileRequest): string {
  const { language } = store;
  const words = { ...STORY_ISSUES[language], ...MADE_FILE_ISSUES[language] };
  const layers = request.kind === 'data' ? request.layers : [];
  const unloaded = layers.filter((id) => !store.atlas?.estimates[id]);
  if (unloaded.length > 0) {
    const names = unloaded.map((id) => store.layerName(id));
    return issueText({ code: 'no-estimates', layers: names }, words);
  }
  if (errorText(error, LOAD_ISSUES[language])) return issueText({ code: 'not-loaded' }, words);
  const reason = error instanceof Error ? error.message : String(error);
  return errorText(error, words) ?? issueText({ code: 'failed', reason }, words);
}

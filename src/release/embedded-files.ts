import type { FetchBytes } from './patient-fetch.ts';

/** What lies inside a single file besides the program. */
export interface EmbeddedFiles {
  /** The view as the hash of a link, without `#`. */
  readonly hash: string;
  /** The release that the view opens. */
  readonly release: string;
  /** Files as base64 of gzip, by their path below the page's folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** Where in the template the view goes, and the id of the element around it. */
export const SLOT = '<!--inside-->';
export const ELEMENT = 'inside';

/**
 * Puts a view into the template of a single file. The files stand in the order of their paths, so the same
 * view gives the same text.
 * @throws if the template does not have exactly one slot.
 */
export function fillTemplate(template: string, { hash, release, files }: EmbeddedFiles): string {
  const [before, after, ...more] = template.split(SLOT);
  if (after === undefined || more.length > 0) {
    throw new Error(`single file: expected a template with one ${SLOT}`);
  }
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  // What ends a script element, or begins a comment in one, begins so.
  const text = JSON.stringify({ hash, release, files: sorted }).replaceAll('<', '\\u003c');
  return before + text + after;
}

/** Reads what `fillTemplate` has put into a page; `undefined` where the page is not a single file. */
export function readEmbedded(page: Pick<Document, 'getElementById'>): EmbeddedFiles | undefined {
  const text = page.getElementById(ELEMENT)?.textContent;
  return text ? (JSON.parse(text) as EmbeddedFiles) : undefined;
}

/** Answers from the files inside, and with status 404 for all others; asks the network for nothing. */
export function fetchEmbedded({ files }: Pick<EmbeddedFiles, 'files'>): FetchBytes {
  return async (path) => {
    const packed = Object.hasOwn(files, path) ? files[path] : undefined;
    if (packed === undefined) return new Response(null, { status: 404 });
    return new Response(await unpack(packed));
  };
}

/** Packs bytes for a single file. */
export async function pack(bytes: ArrayBuffer): Promise<string> {
  const packed = new Uint8Array(await through(bytes, new CompressionStream('gzip')));
  let text = '';
  // A call takes some ten thousand arguments at most.
  for (let at = 0; at < packed.length; at += 8192) {
    text += String.fromCharCode(...packed.subarray(at, at + 8192));
  }
  return btoa(text);
}

function unpack(packed: string): Promise<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  return through(bytes.buffer, new DecompressionStream('gzip'));
}

function through(bytes: ArrayBuffer, way: GenericTransformStream): Promise<ArrayBuffer> {
  return new Response(new Blob([bytes]).stream().pipeThrough(way)).arrayBuffer();
}

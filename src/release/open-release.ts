import type { Manifest, ManifestProduct } from '../../data/product.ts';
import type { ProductName } from '../core/atlas/layer-products.ts';
import { IssueError, type Issue } from '../core/issue.ts';
import { fetchPatiently, type FetchBytes } from './patient-fetch.ts';

/** A release whose products can be asked for by name. */
export interface Release {
  readonly id: string;
  /** What it is made of, in the order of its manifest. */
  readonly names: readonly Exclude<ProductName, 'manifest'>[];
  /** Gives the verified bytes of a product. @throws IssueError */
  product(name: Exclude<ProductName, 'manifest'>): Promise<ArrayBuffer>;
}

/**
 * Opens a release by its id.
 * @throws IssueError if its manifest is missing, unreadable or of another version.
 */
export async function openRelease(id: string, fetchBytes: FetchBytes): Promise<Release> {
  const bytes = await fetchNamed('manifest', `${id}.json`, fetchBytes);
  const manifest = readJson<Partial<Manifest> | null>('manifest', bytes);
  if (manifest?.version !== 1) {
    throw new IssueError({ code: 'version', product: 'manifest', got: String(manifest?.version) });
  }
  const products = manifest.products ?? [];
  return {
    id,
    names: products.map(({ name }) => name as Exclude<ProductName, 'manifest'>),
    async product(name) {
      const entry = products.find((product) => product.name === name);
      if (!entry) throw new IssueError({ code: 'missing', product: name });
      return fetchProduct(entry, fetchBytes);
    },
  };
}

/** What a manifest says of a product's file. */
export type ProductFile = Pick<ManifestProduct, 'name' | 'path' | 'bytes' | 'sha256'>;

/** Fetches a product and checks that it is the one that the manifest means. @throws IssueError */
export async function fetchProduct(
  file: ProductFile,
  fetchBytes: FetchBytes,
): Promise<ArrayBuffer> {
  const product = file.name as ProductName;
  const bytes = await fetchNamed(product, file.path, fetchBytes);
  if (bytes.byteLength !== file.bytes) {
    const [got, expected] = [bytes.byteLength, file.bytes];
    throw new IssueError({ code: 'truncated', product, got, expected });
  }
  if (!(await matches(bytes, file.sha256))) throw new IssueError({ code: 'corrupt', product });
  return bytes;
}

function fetchNamed(product: ProductName, path: string, fetchBytes: FetchBytes) {
  return fetchFile(path, fetchBytes, (code) => ({ code, product }) as Issue);
}

/** Parses the bytes of a product. @throws IssueError if they are not JSON. */
export function readJson<T>(name: ProductName, bytes: ArrayBuffer): T {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  } catch {
    throw new IssueError({ code: 'corrupt', product: name });
  }
}

/** Fetches the bytes of a file. @throws IssueError, an issue that is made of why it is not there */
export async function fetchFile(
  path: string,
  fetchBytes: FetchBytes,
  issue: (why: 'missing' | 'unreachable') => Issue,
): Promise<ArrayBuffer> {
  const fetched = await fetchPatiently(path, fetchBytes).catch(() => undefined);
  if (!fetched) throw new IssueError(issue('unreachable'));
  const { response, bytes } = fetched;
  // Many static hosts answer a missing file with their front page and status 200.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (response.status === 404 || isPage) throw new IssueError(issue('missing'));
  if (!response.ok) throw new IssueError(issue('unreachable'));
  return bytes;
}

/** Pages outside a secure context have no digest; there the length alone is checked. */
async function matches(bytes: ArrayBuffer, sha256: string): Promise<boolean> {
  if (!globalThis.crypto?.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}

import type { Manifest } from '../../data/product.ts';

/** The description of the app for those who install it, below the page's folder; the build writes it. */
export const WEB_MANIFEST = 'manifest.webmanifest';

/** The part of a release's manifest that says what the release is made of. */
type Parts = Pick<Manifest, 'release' | 'products'>;

/** A file that is kept on the device. */
interface KeptFile {
  readonly url: string;
  /** As in an element that loads a script: what the file must match. */
  readonly integrity?: string;
}

/**
 * The files of an edition, as globs below the page's folder: the page with all its parts, and the release that it
 * opens. Other releases, and the template of a single file, are kept once they have been asked for.
 */
export function filesOfEdition({ release, products }: Parts): string[] {
  return [
    'index.html',
    WEB_MANIFEST,
    '*.{svg,png}',
    '{assets,fonts,icons,plates,stories}/**',
    `releases/${release}.json`,
    ...products.map(({ path }) => `releases/${path}`),
  ];
}

/**
 * Lets an edition be kept only with products as its manifest vouches for them: many static hosts answer a missing
 * file with their front page.
 */
export function vouchFor<F extends KeptFile>({ products }: Parts, files: readonly F[]): F[] {
  return files.map((file) => {
    const product = products.find(({ path }) => file.url === `releases/${path}`);
    return product ? { ...file, integrity: `sha256-${base64(product.sha256)}` } : file;
  });
}

function base64(hex: string): string {
  return btoa(hex.replace(/../g, (digits) => String.fromCharCode(parseInt(digits, 16))));
}

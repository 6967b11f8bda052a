import { singleFile } from '../../export/single-file/single-file.ts';
import type { ViewStore } from '../view-store.svelte.ts';
import { readEmbedded } from '../../release/embedded-files.ts';
import { formatView } from '../../core/view/url.ts';

/** Tells whether the page itself is such a file. */
export function isSingleFile(): boolean {
  return readEmbedded(document) !== undefined;
}

/** A file and the name it is saved under. */
export interface NamedFile {
  readonly blob: Blob;
  /** `relief-atlas_sales_2018H1_0123456789ab.html`. */
  readonly name: string;
}

/**
 * Makes one HTML file of what an store with an atlas shows, in the language in which it is shown; see `singleFile`.
 * @throws LoadError if a part of the release, TypeError if another file, could not be fetched.
 */
export async function makeSingleFile(
  store: ViewStore,
  { detailed, others }: { readonly detailed: boolean; readonly others?: readonly string[] },
): Promise<NamedFile> {
  const { view, language } = store;
  const { release } = store.atlas!;
  const blob = await singleFile({
    hash: formatView({ ...view, language }),
    fetchFile: (path) => fetch(new URL(path, document.baseURI)),
    release,
    detailed,
    others,
  });
  return { blob, name: `relief-atlas_${view.layer}_${view.period}_${release}.html` };
}

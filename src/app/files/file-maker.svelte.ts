import { formatSize } from '../../i18n/format/file-size.ts';
import type { ViewStore } from '../view-store.svelte.ts';
import type { FileRequest } from './file-request.ts';
import { makeFile, type FileProgress, type MadeFile } from './make-file.ts';
import { save } from './save.ts';

/** What has become of the file that was asked for last. */
export type FileWork<R extends FileRequest> =
  | { readonly kind: 'none' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'making'; readonly request: R; readonly progress?: FileProgress }
  | {
      readonly kind: 'made';
      readonly request: R;
      readonly file: MadeFile;
      /** In words. */
      readonly size: string;
    }
  | { readonly kind: 'failed'; readonly request: R; readonly reason: string };

/** Makes files one at a time, and hands each to the reader. */
export class FileMaker<R extends FileRequest> {
  work = $state.raw<FileWork<R>>({ kind: 'none' });
  /** Buttons keep the focus meanwhile, so they are only marked as disabled. */
  busy = $derived(this.work.kind === 'making');
  readonly #store: ViewStore;
  #stop?: AbortController;

  constructor(store: ViewStore) {
    this.#store = store;
  }

  async make(request: R): Promise<void> {
    if (this.busy) return;
    const { signal } = (this.#stop = new AbortController());
    this.work = { kind: 'making', request };
    // Some files hold up the page, which says so first.
    await new Promise((resolve) => setTimeout(resolve, 30));
    try {
      const onProgress = (progress: FileProgress) =>
        (this.work = { kind: 'making', request, progress });
      const file = await makeFile(this.#store, request, { signal, onProgress });
      save(file.blob, file.name);
      this.work = {
        kind: 'made',
        request,
        file,
        size: formatSize(file.blob.size, this.#store.language),
      };
    } catch (error) {
      this.work = signal.aborted
        ? { kind: 'cancelled' }
        : { kind: 'failed', request, reason: (error as Error).message };
    }
  }

  cancel(): void {
    this.#stop?.abort();
  }
}

import { WORKER } from '../../core/base/served-paths.ts';
import { Workbox } from 'workbox-window';

/** What of a window says whether the reader has come to the page itself, with a browser that can keep it. */
export interface Visited {
  readonly parent: unknown;
  readonly origin: string;
  readonly isSecureContext: boolean;
  readonly navigator: object;
}

/**
 * Tells whether the page may be kept on the device: not for a reader of another page that shows it in a frame, nor
 * for one who asks to save data, nor where the browser keeps nothing, as on a disk.
 */
export function mayKeep(page: Visited): boolean {
  const { parent, origin, isSecureContext } = page;
  const navigator: { connection?: { saveData?: boolean } } = page.navigator;
  const isVisited = parent === page && origin !== 'null' && isSecureContext;
  return isVisited && !navigator.connection?.saveData && 'serviceWorker' in navigator;
}

/**
 * Keeps this edition, page and release together, on the device, and serves it from there until the reader accepts a
 * newer one. Calls back each time that a newer one is there, with what accepts it: that loads the page anew, while
 * other windows of it are only told.
 * @throws if the browser refuses to keep it.
 */
export async function keepEdition(onNewer: (accept: () => void) => void): Promise<void> {
  const worker = new Workbox(new URL(WORKER, document.baseURI).href);
  let isAccepted = false;
  const reload = () => location.reload();
  worker.addEventListener('waiting', () => {
    onNewer(() => {
      isAccepted = true;
      worker.messageSkipWaiting();
    });
  });
  worker.addEventListener('controlling', ({ isUpdate, isExternal }) => {
    if (isAccepted) reload();
    else if (isUpdate || isExternal) onNewer(reload);
  });
  await worker.register({ immediate: true });
}

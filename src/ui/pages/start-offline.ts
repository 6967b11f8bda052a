import { mount, unmount } from 'svelte';
import { keepEdition, mayKeep } from '../../app/offline/edition.ts';
import type { ViewStore } from '../../app/view-store.svelte.ts';
import EditionNotice from './EditionNotice.svelte';

/** Keeps the page on the device once the browser has nothing else to do, and shows when a newer edition is there. */
export async function keepPage(store: ViewStore): Promise<void> {
  if (!mayKeep(window)) return;
  await idle();
  let notice: object | undefined;
  const close = () => {
    if (notice) void unmount(notice);
    notice = undefined;
  };
  try {
    await keepEdition((onAccept) => {
      close();
      const props = { store, onAccept, onLater: close };
      notice = mount(EditionNotice, { target: document.body, props });
    });
  } catch (error) {
    // The reader loses nothing while there is a network; whoever runs the site can see why.
    console.warn('The atlas is not kept on this device:', error);
  }
}

/** Safari cannot tell when it has nothing to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 2000);
  });
}

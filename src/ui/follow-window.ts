import type { ViewStore } from '../app/view-store.svelte.ts';

const DARK = matchMedia('(prefers-color-scheme: dark)');
const NARROW = matchMedia('(max-width: 699px)');
/** From here on the rail and the workbench have room of their own beside the map. */
const WIDE = matchMedia('(min-width: 1100px)');

/** Tells the store of the scheme and the width of the window, until the returned function is called. */
export function followWindow(store: ViewStore): () => void {
  const read = () => {
    store.browserScheme = DARK.matches ? 'dark' : 'light';
    store.narrow = NARROW.matches;
  };
  read();
  for (const query of [DARK, NARROW]) query.addEventListener('change', read);
  return () => {
    for (const query of [DARK, NARROW]) query.removeEventListener('change', read);
  };
}

/** Whether what lies over the map on smaller screens lies beside it. */
export function isWide(): boolean {
  return WIDE.matches;
}

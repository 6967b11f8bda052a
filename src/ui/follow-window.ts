import type { ViewStore } from '../app/view-store.svelte.ts';
import { below, from } from './base/breakpoints.ts';

const DARK = matchMedia('(prefers-color-scheme: dark)');
const NARROW = matchMedia(below('tablet'));
const WIDE = matchMedia(from('desk'));

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

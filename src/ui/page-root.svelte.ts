import type { Session } from '../app/session.svelte.ts';
import type { ViewStore } from '../app/view-store.svelte.ts';
import { below, from } from './base/breakpoints.ts';

const DARK = matchMedia('(prefers-color-scheme: dark)');
const NARROW = matchMedia(below('tablet'));
const WIDE = matchMedia(from('desk'));

/** Tells the session of the scheme and the width of the window, until the returned function is called. */
export function followWindow(session: Session): () => void {
  const read = () => {
    session.browserScheme = DARK.matches ? 'dark' : 'light';
    session.narrow = NARROW.matches;
    session.wide = WIDE.matches;
  };
  read();
  for (const query of [DARK, NARROW, WIDE]) query.addEventListener('change', read);
  return () => {
    for (const query of [DARK, NARROW, WIDE]) query.removeEventListener('change', read);
  };
}

/** Lets what lies outside the app follow it, while a component is there. */
export function followStore(store: ViewStore, isMapShown: () => boolean): void {
  // An effect, because no component draws the root of the document, or what came with the page and has to leave.
  $effect(() => {
    const root = document.documentElement;
    root.lang = store.messages.locale;
    // Style sheets colour and place what lies outside the app, too.
    const { scheme } = store.view;
    if (scheme) root.dataset.theme = scheme;
    else delete root.dataset.theme;
    if (store.interface === 'full') delete root.dataset.ui;
    else root.dataset.ui = store.interface;
    document.getElementById('plate')!.hidden = isMapShown();
    // The app's own table takes over from the one that came with the page.
    const figures = document.getElementById('figures');
    if (figures) figures.hidden = Boolean(store.atlas);
  });
}

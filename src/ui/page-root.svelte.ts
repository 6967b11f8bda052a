import type { Session } from '../app/session.svelte.ts';
import { OF_PAGE, OPENING_VIEW, pick, type View } from '../core/view/view.ts';
import { formatView } from '../core/view/url.ts';
import type { ViewStore } from '../app/view-store.svelte.ts';
import { below, from, lowerThan } from './base/breakpoints.ts';

const DARK = matchMedia('(prefers-color-scheme: dark)');
const NARROW = matchMedia(below('tablet'));
const WIDE = matchMedia(from('desk'));
const WALL = matchMedia(from('wall'));
const LARGE_WALL = matchMedia(from('largeWall'));
const LOW = matchMedia(lowerThan('desk'));
const QUERIES = [DARK, NARROW, WIDE, WALL, LARGE_WALL, LOW];

/** Tells the session of the scheme and the width of the window, until the returned function is called. */
export function followWindow(session: Session): () => void {
  const read = () => {
    session.browserScheme = DARK.matches ? 'dark' : 'light';
    session.narrow = NARROW.matches;
    session.compact = NARROW.matches || LOW.matches;
    session.wide = WIDE.matches;
    // Where there is no style sheet everything has its usual size.
    const wall = getComputedStyle(document.documentElement).getPropertyValue('--wall');
    session.wallScale = Number(wall) || 1;
  };
  read();
  for (const query of QUERIES) query.addEventListener('change', read);
  return () => {
    for (const query of QUERIES) query.removeEventListener('change', read);
  };
}

/** Whether a view of today's release is the one that the page opens with, apart from what is the page's own. */
const isAsWithoutLink = (view: View) =>
  view.release === null && formatView({ ...view, ...pick(OPENING_VIEW, OF_PAGE) }) === '';

/** Lets what lies outside the app follow it, while a component is there. */
export function followStore(store: ViewStore, isMapShown: () => boolean): void {
  // Each writing to the root styles the whole page anew, so that it is done for these changes alone.
  const scheme = $derived(store.view.scheme);
  const isOpening = $derived(isAsWithoutLink(store.view));
  // An effect, because no component draws the root of the document, or what came with the page and has to leave; before the
  // components, because they measure themselves by what the root says of language and view.
  $effect.pre(() => {
    const root = document.documentElement;
    root.lang = store.messages.locale;
    // Style sheets colour and place what lies outside the app, too.
    if (scheme) root.dataset.theme = scheme;
    else delete root.dataset.theme;
    if (store.interface === 'full') delete root.dataset.ui;
    else root.dataset.ui = store.interface;
    if (store.isGroundless) root.dataset.ground = 'none';
    else delete root.dataset.ground;
    document.getElementById('plate')!.hidden = isMapShown();
    if (isOpening) delete root.dataset.view;
    else root.dataset.view = 'linked';
    // The app says by itself what it waits for.
    const loading = document.querySelector<HTMLElement>('#plate .loading');
    if (loading) loading.hidden = true;
    document.getElementById('inset')?.setAttribute('aria-label', store.messages.inset);
    // The app's own table takes over from the one that came with the page.
    const figures = document.getElementById('figures');
    if (figures) figures.hidden = Boolean(store.atlas);
  });
}

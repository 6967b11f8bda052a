import { mount } from 'svelte';
import { openPage } from './app/offline/open-page.ts';
import { meetMissingPart, tellUpdate } from './app/offline/site-update.ts';
import { isFramed } from './app/embed/is-framed.ts';
import { pageAddress } from './app/address.ts';
import { ViewStore } from './app/view-store.svelte.ts';
import { Playback } from './app/playback.svelte.ts';
import App from './ui/App.svelte';

const target = document.getElementById('app')!;
const presenter = new URLSearchParams(location.search).get('presenter');
if (presenter) {
  void import('./ui/story/present.ts').then(({ present }) => present(target, presenter));
} else {
  show();
}

function show() {
  const framed = isFramed(window);
  const store = new ViewStore(
    pageAddress(window, !framed),
    navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en',
  );
  // What lies in a frame is out of sight until the browser says otherwise, lest a run begin unseen.
  store.session.inSight = !framed;
  if (framed) store.session.graphics = 'waiting';
  const page = openPage((reloaded) => store.addIssue({ code: 'updated', reloaded }));
  tellUpdate(page);
  addEventListener('vite:preloadError', () => void meetMissingPart(page));
  const releases = new URL(`${import.meta.env.BASE_URL}releases/`, document.baseURI);
  void store.load((path, signal) => fetch(new URL(path, releases), { signal }), __RELEASE__);
  const playback = new Playback(store);
  mount(App, { target, props: { store, playback } });

  if (framed) {
    void import('./app/embed/share-graphics.svelte.ts').then(({ shareGraphics }) =>
      shareGraphics(window, store.session),
    );
    void import('./app/embed/host-connection.svelte.ts').then(({ connect }) =>
      connect(window, store, playback),
    );
  }
  // What works without a network must not keep the reader from what is shown with one.
  const settled = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('atlas:interactive').length === 0) return;
    settled.disconnect();
    void import('./ui/pages/start-offline.ts').then(({ keepPage }) => keepPage(store));
  });
  if (import.meta.env.PROD) settled.observe({ type: 'mark', buffered: true });
}

import { mount } from 'svelte';
import { fetchEmbedded, readEmbedded } from './release/embedded-files.ts';
import { memoryAddress, pageAddress } from './app/address.ts';
import { ViewStore } from './app/view-store.svelte.ts';
import { Playback } from './app/playback.svelte.ts';
import App from './ui/App.svelte';

const inside = readEmbedded(document)!;
const fetchFile = fetchEmbedded(inside);

// A frame that has its page from an attribute has no address of its own to write to.
const hasAddress = location.protocol !== 'about:' && location.protocol !== 'blob:';
if (hasAddress && !location.hash) history.replaceState(null, '', `#${inside.hash}`);
const address = hasAddress ? pageAddress(window) : memoryAddress(inside.hash);

const store = new ViewStore(
  address,
  navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en',
);
void store.load((path) => fetchFile(`releases/${path}`), inside.release);

mount(App, {
  target: document.getElementById('app')!,
  props: { store, playback: new Playback(store) },
});

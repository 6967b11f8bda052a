import { mount } from 'svelte';
import { fetchInside, readInside } from './offline/inside.ts';
import { memoryAddress, pageAddress } from './state/address.ts';
import { Explorer } from './state/explorer.svelte.ts';
import { Playback } from './state/playback.svelte.ts';
import App from './view/App.svelte';

const inside = readInside(document)!;
const fetchFile = fetchInside(inside);

// A frame that has its page from an attribute has no address of its own to write to.
const hasAddress = location.protocol !== 'about:' && location.protocol !== 'blob:';
if (hasAddress && !location.hash) history.replaceState(null, '', `#${inside.hash}`);
const address = hasAddress ? pageAddress(window) : memoryAddress(inside.hash);

const explorer = new Explorer(
  address,
  navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en',
);
void explorer.load((path) => fetchFile(`releases/${path}`), inside.release);

mount(App, {
  target: document.getElementById('app')!,
  props: { explorer, playback: new Playback(explorer) },
});

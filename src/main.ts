import { mount } from 'svelte';
import { pageAddress } from './state/address.ts';
import { Explorer } from './state/explorer.svelte.ts';
import { Playback } from './state/playback.svelte.ts';
import App from './view/App.svelte';

const explorer = new Explorer(
  pageAddress(window),
  navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en',
);
const releases = new URL(`${import.meta.env.BASE_URL}releases/`, document.baseURI);
void explorer.load((path) => fetch(new URL(path, releases)), __RELEASE__);

mount(App, {
  target: document.getElementById('app')!,
  props: { explorer, playback: new Playback(explorer) },
});

import { mount } from 'svelte';
import '../../src/ui/base/base.css';
import Gallery from './Gallery.svelte';
import { openPanes } from './panes.ts';

mount(Gallery, {
  target: document.getElementById('gallery')!,
  props: { panes: await openPanes() },
});

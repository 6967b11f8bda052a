import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';
import { defineReliefAtlas, type AtlasFile, type Ready } from '../src/relief-atlas.ts';
import type {} from '../src/svelte.ts';
import type {} from '../src/vue.ts';

export const inSvelte: SvelteHTMLElements['relief-atlas'] = {
  view: 'layer=sales',
  'onatlas-key': ({ detail }) => detail.key.trim(),
  // @ts-expect-error The element has no such colours.
  theme: 'sepia',
};

export const inVue: InstanceType<GlobalComponents['relief-atlas']>['$props'] = {
  ui: 'slide',
  onAtlasError: ({ detail }) => detail.code.trim(),
};

export async function inAPage(): Promise<[Ready, AtlasFile]> {
  defineReliefAtlas('https://example.org/atlas/');
  const atlas = document.createElement('relief-atlas');
  document.body.append(atlas);
  const ready = await atlas.ready;
  await atlas.set({ period: ready.periods[0]!, prov: null });
  // @ts-expect-error A period has a name.
  await atlas.show(3);
  return [ready, await atlas.export('png')];
}

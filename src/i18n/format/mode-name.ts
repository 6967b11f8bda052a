import type { Mode } from '../../core/view/view.ts';
import type { ViewStore } from '../../app/view-store.svelte.ts';
import { TIME } from '../messages/time.ts';

/** What a mode is called for the leading layer: a figure counted since the launch is no half-year's. */
export function modeName({ atlas, layer, language }: ViewStore, mode: Mode): string {
  const kind = atlas?.indicatorById.get(layer)?.kind;
  const isStock = kind !== undefined && kind !== 'flow';
  return mode === 'period' && isStock ? TIME[language].stock : TIME[language].mode[mode];
}

import { fromFakeLngLat } from '../core/geography/albers.ts';
import { isWithin } from '../core/view/filtered.ts';
import type { ViewStore } from './view-store.svelte.ts';

/** The zoom at which a prefecture fills the map. */
const PREFECTURE_ZOOM = 5.5;

/**
 * Goes to a province or a prefecture by its code: adds it to the filter, or, where no county of the list lies
 * inside, only moves the map there.
 */
export function visit(store: ViewStore, code: string): void {
  const { atlas, geometry, filter } = store;
  if (atlas?.counties.some(({ id }) => isWithin(id, [code]))) {
    if (!filter.places.includes(code)) store.setFilter({ places: [...filter.places, code].sort() });
    return;
  }
  const places = [...(geometry?.provinces ?? []), ...(geometry?.prefectures ?? [])];
  const label = places.find(({ id }) => id === code)?.label;
  if (!label) return;
  const [lng, lat] = fromFakeLngLat(label);
  store.set({ camera: { lng, lat, zoom: PREFECTURE_ZOOM } }, 'replace');
}

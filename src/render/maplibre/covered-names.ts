import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Box } from '../../core/geography/mesh.ts';
import { NAME_LAYERS } from './map-style.ts';

/**
 * Hides each name, but those of pinned counties, that any of the boxes over the map covers in part: half a name reads
 * as another one, and words on words not at all. It is looked at again whenever the map has come to rest.
 * @param boxesOver in pixels of the map
 */
export function hideCoveredNames(map: MapLibreMap, boxesOver: () => readonly Box[]): void {
  let hidden: ReadonlyMap<string, { source: string; id: string | number }> = new Map();
  map.on('idle', () => {
    const found = boxesOver().flatMap(([left, top, right, bottom]) =>
      map.queryRenderedFeatures(
        [
          [left, top],
          [right, bottom],
        ],
        { layers: NAME_LAYERS },
      ),
    );
    const covered = new Map<string, { source: string; id: string | number }>(
      found.flatMap(({ source, id }) =>
        id === undefined ? [] : [[`${source} ${id}`, { source, id }] as const],
      ),
    );
    for (const [key, name] of hidden) {
      if (!covered.has(key)) map.setFeatureState(name, { covered: false });
    }
    for (const [key, name] of covered) {
      if (!hidden.has(key)) map.setFeatureState(name, { covered: true });
    }
    hidden = covered;
  });
}

import type { ItemId } from '../core/atlas/item.ts';
import type { Mesh } from '../core/geography/mesh.ts';
import { outline } from '../core/geography/outline.ts';
import type { OutlineMark } from './marks.ts';

/** The outlines of forests as data for the map's style; `opacity` is that of their layer, 0 to 1. */
export function forestOutlines(
  mesh: Mesh,
  marks: readonly OutlineMark[],
  opacity: number,
  item: ItemId | null,
): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: marks.map(({ target, rows, dashed, alpha }) => ({
      type: 'Feature',
      properties: { dashed, chosen: target === item, opacity: alpha * opacity },
      geometry: { type: 'MultiLineString', coordinates: outline(mesh, ...rows) },
    })),
  };
}

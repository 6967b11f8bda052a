import type { ItemId } from '../core/atlas/item.ts';
import type { Mesh } from '../core/geography/mesh.ts';
import { outline } from '../core/geography/outline.ts';
import type { OutlineMark } from './marks.ts';

const known = new WeakMap<Mesh, Map<OutlineMark['target'], [number, number][][]>>();

/** A forest lies where it does whatever the half-year. */
function linesOf(mesh: Mesh, { target, rows }: OutlineMark): [number, number][][] {
  const lines = known.get(mesh) ?? new Map<OutlineMark['target'], [number, number][][]>();
  known.set(mesh, lines);
  const found = lines.get(target) ?? outline(mesh, ...rows);
  lines.set(target, found);
  return found;
}

/** The outlines of forests as data for the map's style; `opacity` is that of their layer, 0 to 1. */
export function forestOutlines(
  mesh: Mesh,
  marks: readonly OutlineMark[],
  opacity: number,
  item: ItemId | null,
): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: marks.map((mark) => ({
      type: 'Feature',
      properties: {
        dashed: mark.dashed,
        chosen: mark.target === item,
        opacity: mark.alpha * opacity,
      },
      geometry: { type: 'MultiLineString', coordinates: linesOf(mesh, mark) },
    })),
  };
}

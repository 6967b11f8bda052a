import { boxesOf } from '../geography/county-points.ts';
import { homeBox } from '../geography/home-box.ts';
import { boxAround, type Box, type Geometry } from '../geography/mesh.ts';
import type { Filter } from './filter.ts';
import { aroundOf } from './filtered.ts';

/** Codes of the places that a map of a filter fits, the smallest that it names; none where it names none. */
export function fittedPlaces({ places, list, near }: Filter, geometry: Geometry) {
  if (list.length > 0) return list;
  return near === null ? places : aroundOf(near, geometry);
}

/** What a map of a filter fits: the places that it names, else the whole country. */
export function fittedBox(filter: Filter, geometry: Geometry): Box {
  return (
    boxAround(boxesOf(geometry, fittedPlaces(filter, geometry))) ?? homeBox(geometry.provinces)
  );
}

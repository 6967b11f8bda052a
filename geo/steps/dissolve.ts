import { mergeArcs } from 'topojson-client';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** A polygon of a topology with an id. */
export type Area = (Polygon | MultiPolygon) & { id: string };

const MUNICIPALITY = /^(11|12|31|50|71|81|82)/; // 直辖市, 台湾, 香港, 澳门: no prefectures
const DIRECT = /^(4190|4290|4690|6590)/; // 省直辖县级: no prefecture between county and province

/** Gives the province of a county, like 520000. */
export function provinceOf(county: string): string {
  return `${county.slice(0, 2)}0000`;
}

/** Gives the prefecture of a county; a county without one is its own, and a municipality is one. */
export function prefectureOf(county: string): string {
  if (MUNICIPALITY.test(county)) return provinceOf(county);
  return DIRECT.test(county) ? county : `${county.slice(0, 4)}00`;
}

/** Merges areas by the id of their parent into one polygon each, sorted by id; arcs stay shared. */
export function dissolve(
  topology: Topology,
  areas: Area[],
  parentOf: (id: string) => string,
): Area[] {
  const families = new Map<string, Area[]>();
  for (const area of areas) {
    const parent = parentOf(area.id);
    families.set(parent, [...(families.get(parent) ?? []), area]);
  }
  return [...families]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, children]) => ({ ...mergeArcs(topology, children), id }));
}

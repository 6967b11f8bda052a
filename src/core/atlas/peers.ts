import { neighborsOf } from '../geography/neighbors.ts';
import type { Boundaries } from '../geography/mesh.ts';
import type { Atlas, County } from './atlas.ts';
import { areaNames } from './poverty-list.ts';

/** The counties of the list that one may be set beside, in the order of adcodes, without itself. */
export interface Peers {
  /** Those that share a border with it. */
  readonly neighbors: readonly County[];
  /** Those of its contiguous poor areas. */
  readonly area: readonly County[];
  /** Those whose population differs by no more than `SIZE_REACH`. */
  readonly size: readonly County[];
}

/** How far the population of a county of similar size may be off, as a share. */
export const SIZE_REACH = 0.05;

/** The peers of a county of the boundaries; of one that is not on the list only those around it. */
export function peersOf(atlas: Atlas, boundaries: Boundaries | undefined, id: string): Peers {
  const county = atlas.countyById.get(id);
  const areas = county ? areaNames(county, 'area') : [];
  const people = county?.population ?? null;
  const others = atlas.counties.filter((other) => other.id !== id);
  const around = boundaries ? neighborsOf(boundaries, id) : [];
  return {
    neighbors: others.filter((other) => around.includes(other.id)),
    area: others.filter((other) => areaNames(other, 'area').some((name) => areas.includes(name))),
    size: others.filter(
      ({ population }) =>
        people !== null &&
        population !== null &&
        Math.abs(population - people) <= people * SIZE_REACH,
    ),
  };
}

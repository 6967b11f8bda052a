import record from '../../../data/record.json' with { type: 'json' };
import { neighborsOf } from '../geography/neighbors.ts';
import type { Boundaries } from '../geography/mesh.ts';
import type { Atlas, County } from './atlas.ts';
import { areaNames } from './poverty-list.ts';

/** The counties of the list that one may be set beside, without itself; in the order of adcodes but for the nearest. */
export interface Peers {
  /** Those that share a border with it. */
  readonly neighbors: readonly County[];
  /** Those of its contiguous poor areas. */
  readonly area: readonly County[];
  /** Those whose population differs by no more than `SIZE_REACH`. */
  readonly size: readonly County[];
  /** The nearest in population and rural income, the nearest first; none where either is not published of it. */
  readonly alike: readonly County[];
  /** The year of the incomes by which they are alike, or `null`. */
  readonly incomeYear: string | null;
}

/** How far the population of a county of similar size may be off, as a share. */
export const SIZE_REACH = 0.05;
/** How many counties are called alike. */
export const MOST_ALIKE = 9;

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
    ...alikeTo(atlas, county, others),
  };
}

/**
 * By the ratios of people and of incomes, both as they were published: an estimate is shared out by what is known of a county,
 * and what is near by it says nothing new.
 */
function alikeTo(
  { context, estimates, periods }: Atlas,
  county: County | undefined,
  others: readonly County[],
): Pick<Peers, 'alike' | 'incomeYear'> {
  const years = context.has(record.income) ? (estimates[record.income]?.value ?? []) : [];
  const last = county ? years.findLastIndex((incomes) => incomes[county.index] != null) : -1;
  const measures = ({ population, index }: County) => [population, years[last]?.[index] ?? null];
  const own = county ? measures(county) : [];
  const isKnown = (measure: number | null): measure is number => measure !== null && measure > 0;
  if (last < 0 || !own.every(isKnown)) return { alike: [], incomeYear: null };
  const near = others.flatMap((other) => {
    const its = measures(other);
    if (!its.every(isKnown)) return [];
    return { other, distance: Math.hypot(...its.map((one, at) => Math.log(one / own[at]!))) };
  });
  const alike = near.sort((a, b) => a.distance - b.distance || a.other.index - b.other.index);
  return {
    alike: alike.slice(0, MOST_ALIKE).map(({ other }) => other),
    incomeYear: periods[last]!.id.slice(0, 4),
  };
}

import type { Atlas, County } from '../atlas/atlas.ts';
import type { TimedReading } from '../atlas/read-values.ts';
import type { Reading } from '../atlas/reading.ts';

/** The number by which a county is ranked, read over time; `null` where it is missing. */
export type Ranked = (county: County, at: TimedReading) => number | null;

/** The places of counties in each half-year. */
export interface RanksOverTime {
  /** By county id, then by place of the half-year in the order of time; 1 is first, `null` without a number. */
  readonly ranks: ReadonlyMap<string, readonly (number | null)[]>;
  /** How many counties have a number, by place of the half-year; 0 where nothing is known. */
  readonly known: readonly number[];
}

/**
 * Ranks counties in every half-year, the greatest number first. No place is shared: counties with the same number
 * follow one another by adcode. Costs a sort a half-year.
 */
export function ranksOverTime(
  atlas: Atlas,
  counties: readonly County[],
  reading: Reading,
  ranked: Ranked,
): RanksOverTime {
  const ranks = new Map<string, (number | null)[]>(
    counties.map(({ id }) => [id, atlas.periods.map(() => null)]),
  );
  const known = atlas.periods.map((_, at) => {
    const rows = counties.flatMap(({ id }, index) => {
      const amount = ranked(counties[index]!, { reading, periodIndex: at });
      return amount === null ? [] : [{ id, amount }];
    });
    rows.sort((a, b) => b.amount - a.amount || (a.id < b.id ? -1 : 1));
    rows.forEach(({ id }, place) => (ranks.get(id)![at] = place + 1));
    return rows.length;
  });
  return { ranks, known };
}

/** The counties that are among the first `most` in some half-year, by their place in the last one that is known. */
export function everAmongFirst(
  counties: readonly County[],
  { ranks, known }: RanksOverTime,
  most: number,
): readonly County[] {
  const last = known.findLastIndex((count) => count > 0);
  const placeOf = ({ id }: County) => ranks.get(id)?.[last] ?? Infinity;
  return counties
    .filter(({ id }) => ranks.get(id)?.some((rank) => rank !== null && rank <= most))
    .sort((a, b) => placeOf(a) - placeOf(b));
}

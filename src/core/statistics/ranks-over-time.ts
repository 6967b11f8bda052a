import type { Atlas, County } from '../atlas/atlas.ts';
import type { TimedReading } from '../atlas/read-values.ts';
import type { Reading } from '../atlas/reading.ts';
import type { Value } from '../atlas/value.ts';

/** By what a county is ranked, read over time. */
export type Ranked = (county: County, at: TimedReading) => Pick<Value, 'amount' | 'range'>;

/** The places of counties in each half-year. */
export interface RanksOverTime {
  /** By county id, then by place of the half-year in the order of time; 1 is first, `null` without a number. */
  readonly ranks: ReadonlyMap<string, readonly (number | null)[]>;
  /**
   * The best and the worst place that a county may have, as far as the ranges reach, by id and half-year; `null` without a
   * number, and in half-years in which none has a range.
   */
  readonly spans: ReadonlyMap<string, readonly (readonly [best: number, worst: number] | null)[]>;
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
  const spans = new Map(
    counties.map(({ id }) => [id, atlas.periods.map((): readonly [number, number] | null => null)]),
  );
  const known = atlas.periods.map((_, at) => {
    const rows = counties.flatMap((county) => {
      const { amount, range } = ranked(county, { reading, periodIndex: at });
      const [low, high] = range ?? [amount, amount];
      return amount === null ? [] : [{ id: county.id, amount, low: low!, high: high! }];
    });
    rows.sort((a, b) => b.amount - a.amount || (a.id < b.id ? -1 : 1));
    rows.forEach(({ id }, place) => (ranks.get(id)![at] = place + 1));
    if (rows.some(({ low, high }) => low < high)) {
      for (const { id, low, high } of rows) {
        const above = rows.filter((other) => other.low > high).length;
        const below = rows.filter((other) => other.high < low).length;
        spans.get(id)![at] = [above + 1, rows.length - below];
      }
    }
    return rows.length;
  });
  return { ranks, spans, known };
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

import type { Atlas, County } from '../atlas/atlas.ts';
import type { ValueLayerId } from '../atlas/layer.ts';
import type { PeriodId } from '../atlas/period.ts';
import type { Measure, Reading } from '../atlas/reading.ts';
import { amountRead, type TimedReading } from '../atlas/read-values.ts';

/** The counties that rose and fell most, the greatest change first. */
export interface Movers {
  readonly risen: readonly County[];
  readonly fallen: readonly County[];
}

/** A reading of a change. */
type Change = Extract<Reading, { kind: 'change' }>;

/**
 * The change between the two half-years that a view puts together: what it reads, or what lies between two
 * maps; `undefined` where it puts none together.
 */
export function changeBetween(
  reading: Reading,
  { comparedPeriod, measure }: { comparedPeriod: PeriodId | null; measure: Measure },
): Change | undefined {
  if (reading.kind === 'change') return reading;
  return comparedPeriod === null ? undefined : { kind: 'change', from: comparedPeriod, measure };
}

/**
 * Ranks counties by how their totals of a layer changed: at most `most` that rose and as many that fell, ties in
 * the order given. Counties without a change, or without a known one, are in neither list; that of an
 * estimate is not known.
 */
export function moversOf(
  atlas: Atlas,
  layer: ValueLayerId,
  counties: readonly County[],
  { reading, periodIndex: at }: TimedReading & { readonly reading: Change },
  most: number,
): Movers {
  const changes = counties.flatMap((county) => {
    const change = amountRead(atlas, layer, county, { reading, periodIndex: at });
    return change === null || change === 0 ? [] : [{ county, change }];
  });
  const top = (direction: 1 | -1) =>
    changes
      .filter(({ change }) => change * direction > 0)
      .sort((a, b) => (b.change - a.change) * direction)
      .slice(0, most)
      .map(({ county }) => county);
  return { risen: top(1), fallen: top(-1) };
}

import { chanceAbove } from '../../../data/model/lognormal.ts';
import type { Atlas, County } from './atlas.ts';
import { beliefOf } from './belief.ts';
import type { ValueLayerId } from './layer.ts';
import { averageAmount, isStated, readCounty, type TimedReading } from './read-values.ts';

/**
 * How uncertain a county's value is: the greatest that it may be as a multiple of the least; 1 where the amount is
 * known. `null` where there is no value, or nothing says how far it may be off.
 */
export function widthOf(
  atlas: Atlas,
  layer: ValueLayerId,
  county: County,
  timed: TimedReading,
): number | null {
  const { amount, range } = readCounty(atlas, layer, county, timed);
  if (amount === null) return null;
  if (range) return range[0] > 0 ? range[1] / range[0] : null;
  return isStated(atlas, layer, county, timed) ? 1 : null;
}

/**
 * The probability that a county's total is above a threshold in the unit of its layer; `null` where there is no value,
 * where the release says nothing of how estimates scatter, and where the threshold is within the range of a figure.
 */
export function chanceOver(
  atlas: Atlas,
  layer: ValueLayerId,
  county: County,
  timed: TimedReading,
  threshold: number,
): number | null {
  if (timed.reading.kind === 'change') return null;
  if (!isStated(atlas, layer, county, timed)) {
    const belief = beliefOf(atlas, layer, county, timed);
    if (belief === null) return null;
    return threshold > 0 ? chanceAbove(belief, threshold) : 1;
  }
  const { amount, range } = readCounty(atlas, layer, county, timed);
  if (amount === null) return null;
  const [low, high] = range ?? [amount, amount];
  return low > threshold === high > threshold ? Number(amount > threshold) : null;
}

/**
 * The threshold of a layer unless the reader sets one: the power of ten that is next above what the average county has in
 * the first half-year with a figure.
 */
export function usualThreshold(atlas: Atlas, layer: ValueLayerId): number {
  for (const periodIndex of atlas.periods.keys()) {
    const average = averageAmount(atlas, layer, { reading: { kind: 'period' }, periodIndex });
    if (average !== null && average > 0) return 10 ** Math.ceil(Math.log10(average));
  }
  return 1;
}

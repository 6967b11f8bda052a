import { locationOf, type Lognormal } from '../../../data/model/lognormal.ts';
import type { Atlas, County } from './atlas.ts';
import type { ValueLayerId } from './layer.ts';
import { amountRead, isStated, type TimedReading } from './read-values.ts';
import { periodIndicesOf } from './reading.ts';

/**
 * What is believed of a county's total: what the estimate says of it, or one of the reader's own figures, which is
 * known. `null` where there is none, or where the release says nothing of how estimates scatter.
 */
export function beliefOf(
  atlas: Atlas,
  layer: ValueLayerId,
  county: County,
  timed: TimedReading,
): Lognormal | null {
  const amount = amountRead(atlas, layer, county, timed);
  if (amount === null || amount <= 0) return null;
  if (isStated(atlas, layer, county, timed))
    return { location: Math.log(amount), sigma: 0, floor: 0 };
  const { sigma, floors } = atlas.estimates[layer] ?? {};
  if (sigma === undefined) return null;
  const terms = periodIndicesOf(atlas, timed.reading, timed.periodIndex) ?? [];
  const least = (floors?.[county.id] ?? 0) * terms.length;
  // Figures of the reader's own can leave less for the others than their floors.
  const floor = least < amount ? least : 0;
  return { location: locationOf(amount, sigma, floor), sigma, floor };
}

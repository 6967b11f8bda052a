import type { Atlas, County } from './atlas.ts';
import { isStatedLayer, type ValueLayerId } from './layer.ts';
import {
  amountRead,
  isStated,
  rateAmountRead,
  readNation,
  type TimedReading,
} from './read-values.ts';
import type { Reading } from './reading.ts';

/**
 * Whether the map shows shares of a layer: where some county is estimated in some half-year. All that an estimate says of
 * a county is its share of the nation; differences of rates between counties would be read out of the weights alone.
 */
export function isShared(atlas: Atlas, layer: ValueLayerId, reading: Reading): boolean {
  return atlas.periods.some((_, periodIndex) =>
    isEstimated(atlas, layer, { reading, periodIndex }),
  );
}

/** Whether some of these counties are estimated in a half-year; of changes nothing is. */
export function isEstimated(
  atlas: Atlas,
  layer: ValueLayerId,
  timed: TimedReading,
  counties: readonly County[] = atlas.counties,
): boolean {
  if (isStatedLayer(layer) || timed.reading.kind === 'change') return false;
  return counties.some(
    (county) =>
      amountRead(atlas, layer, county, timed) !== null && !isStated(atlas, layer, county, timed),
  );
}

/**
 * Gives what the map shows of a county at a half-year: its share of the nation, as a multiple of the average county's,
 * where there are estimates, else its rate. `null` where nothing is known.
 */
export function shownAmounts(
  atlas: Atlas,
  layer: ValueLayerId,
  timed: TimedReading,
): (county: County) => number | null {
  if (!isShared(atlas, layer, timed.reading))
    return (county) => rateAmountRead(atlas, layer, county, timed);
  const amounts = atlas.counties.map((county) => amountRead(atlas, layer, county, timed));
  const known = amounts.filter((amount) => amount !== null);
  const nation = readNation(atlas, layer, timed).amount;
  // Where only the reader's own figures are there, they may be of a few counties alone.
  const average =
    nation === null
      ? known.reduce((sum, amount) => sum + amount, 0) / known.length
      : nation / atlas.counties.length;
  return ({ index }) => (amounts[index] == null || average === 0 ? null : amounts[index] / average);
}

import type { Atlas, County } from './atlas.ts';
import { isStatedLayer, type ValueLayerId } from './layer.ts';
import {
  amountRead,
  averageAmount,
  isStated,
  rateAmountRead,
  type TimedReading,
} from './read-values.ts';
import type { Reading } from './reading.ts';
import { chanceOver, widthOf } from './uncertainty.ts';

/** What of a layer a reader has counties filled by: its amounts, how uncertain they are, or the probability of a threshold. */
export const FILLINGS = ['amount', 'width', 'chance'] as const;
export type Filling = (typeof FILLINGS)[number];

/** What the map shows of a layer's amounts: rates, shares of the nation, or one of the other fillings. */
export type Quantity = 'rate' | 'share' | Exclude<Filling, 'amount'>;

/** What counties are filled by: a filling as the reader asks for it, of a change its rates alone. */
export interface Filled {
  readonly filling: Filling;
  /** Of `chance`, in the unit of the layer. */
  readonly threshold: number;
}

export const BY_AMOUNT: Filled = { filling: 'amount', threshold: 0 };

/** What the map shows of a layer, read over time. */
export function quantityShown(
  atlas: Atlas,
  layer: ValueLayerId,
  reading: Reading,
  { filling }: Filled,
): Quantity {
  if (filling !== 'amount' && reading.kind !== 'change') return filling;
  return isShared(atlas, layer, reading) ? 'share' : 'rate';
}

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
 * Gives what the map shows of a county at a half-year: its rate, its share of the nation as a multiple of the average
 * county's, the width of its range as a ratio, or a probability. `null` where nothing is known.
 */
export function shownAmounts(
  atlas: Atlas,
  layer: ValueLayerId,
  timed: TimedReading,
  filled: Filled = BY_AMOUNT,
): (county: County) => number | null {
  switch (quantityShown(atlas, layer, timed.reading, filled)) {
    case 'rate':
      return (county) => rateAmountRead(atlas, layer, county, timed);
    case 'share':
      return shareOf(atlas, layer, timed);
    case 'width':
      return (county) => widthOf(atlas, layer, county, timed);
    case 'chance':
      return (county) => chanceOver(atlas, layer, county, timed, filled.threshold);
  }
}

function shareOf(
  atlas: Atlas,
  layer: ValueLayerId,
  timed: TimedReading,
): (county: County) => number | null {
  const average = averageAmount(atlas, layer, timed);
  if (!average) return () => null;
  return (county) => {
    const amount = amountRead(atlas, layer, county, timed);
    return amount === null ? null : amount / average;
  };
}

import { quantile } from 'simple-statistics';
import { FOUR_FIFTHS } from '../../../data/model/normal.ts';

/** An axis of equal ratios between two powers of ten. */
export interface LogAxis {
  readonly from: number;
  readonly to: number;
}

/**
 * The axis for ranges of which these are the low and the high ends, above zero: the powers of ten that hold all but the
 * lowest tenth of the low ends and the highest tenth of the high ones. `undefined` without any.
 */
export function logAxis(lows: readonly number[], highs: readonly number[]): LogAxis | undefined {
  if (lows.length === 0 || highs.length === 0) return undefined;
  const [least, most] = FOUR_FIFTHS;
  const from = Math.floor(Math.log10(quantile([...lows], least)));
  const to = Math.ceil(Math.log10(quantile([...highs], most)));
  return { from: 10 ** from, to: 10 ** Math.max(to, from + 1) };
}

/** The powers of ten on an axis. */
export function ticksOf({ from, to }: LogAxis): number[] {
  const first = Math.round(Math.log10(from));
  const count = Math.round(Math.log10(to)) - first + 1;
  return Array.from({ length: count }, (_, step) => 10 ** (first + step));
}

/** Where an amount lies on an axis, from 0 to 1; what is beyond an end is at that end. */
export function placeOn({ from, to }: LogAxis, amount: number): number {
  if (amount <= from) return 0;
  return Math.min(1, Math.log(amount / from) / Math.log(to / from));
}

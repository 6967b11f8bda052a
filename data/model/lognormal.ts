import { bisect, normalBelow, normalBetween, normalQuantile } from './normal.ts';

/**
 * What is believed of an amount: its logarithm is normal with the mean `location` and the deviation `sigma`, and the
 * amount is known to be at least `floor` (0 where nothing is known). A `sigma` of 0 is an amount that is known.
 */
export interface Lognormal {
  readonly location: number;
  readonly sigma: number;
  readonly floor: number;
}

/** How many deviations the logarithm of a threshold is above the location; it may be infinite. */
function deviations({ location, sigma }: Lognormal, threshold: number): number {
  const above = Math.log(threshold) - location;
  if (sigma > 0) return above / sigma;
  return above >= 0 ? Infinity : -Infinity;
}

/**
 * What amounts up to a threshold contribute to the expected value of a power of the amount: for the power 0 the
 * probability of being at most the threshold, for 1 a part of the expected value.
 */
export function momentBelow(belief: Lognormal, threshold: number, power: 0 | 1): number {
  const { location, sigma, floor } = belief;
  if (threshold < floor) return 0;
  const shift = power * sigma;
  const moment = Math.exp(power * location + shift ** 2 / 2);
  const end = deviations(belief, threshold) - shift;
  if (floor <= 0) return moment * normalBelow(end);
  const from = deviations(belief, floor);
  if (from > FAR) {
    const shape = from / sigma;
    const left = threshold === Infinity ? 0 : (threshold / floor) ** (power - shape);
    return (floor ** power * (1 - left) * shape) / (shape - power);
  }
  return (moment * normalBetween(from - shift, end)) / normalBelow(-from);
}

/**
 * How many deviations above the location a floor leaves nothing that a double could tell; the logarithm of the amount
 * then falls off exponentially above the floor.
 */
const FAR = 30;

/** The expected value. */
export function meanOf(belief: Lognormal): number {
  return Math.max(belief.floor, momentBelow(belief, Infinity, 1));
}

/** The amount that is not exceeded with probability `p`, which is above 0 and below 1. */
export function quantileOf(belief: Lognormal, p: number): number {
  const { location, sigma, floor } = belief;
  const from = floor > 0 ? deviations(belief, floor) : -Infinity;
  if (from > FAR) return floor * (1 - p) ** (-sigma / from);
  // By what is above, which keeps its digits where the floor is far up.
  return Math.max(floor, Math.exp(location - sigma * normalQuantile((1 - p) * normalBelow(-from))));
}

/** The probability that the amount is above a threshold. */
export function chanceAbove(belief: Lognormal, threshold: number): number {
  return 1 - momentBelow(belief, threshold, 0);
}

/** The location at which the expected value is `mean`, which is above the floor. */
export function locationOf(mean: number, sigma: number, floor: number): number {
  const free = Math.log(mean) - sigma ** 2 / 2;
  if (floor <= 0) return free;
  return bisect((location) => meanOf({ location, sigma, floor }) - mean, free - 60, free);
}

/** How many of independent events happen: the expected number, and its standard deviation. */
export interface Count {
  readonly mean: number;
  readonly deviation: number;
}

/** Counts events by the probability of each. */
export function countOf(chances: readonly number[]): Count {
  let mean = 0;
  let variance = 0;
  for (const p of chances) {
    mean += p;
    variance += p * (1 - p);
  }
  return { mean, deviation: Math.sqrt(variance) };
}

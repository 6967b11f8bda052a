import { chanceAbove, countOf, type Count, type Lognormal } from './lognormal.ts';
import { bisect } from './normal.ts';

/** So many places are above a threshold. */
export interface ThresholdCount {
  readonly threshold: number;
  readonly count: number;
}

/** What a place is weighed by, and the least that it can have. */
export interface Place {
  readonly weight: number;
  readonly floor: number;
}

/** What is believed of places whose weights are multiplied by one factor, which is given by its logarithm. */
export function beliefsAt(places: readonly Place[], factor: number, sigma: number): Lognormal[] {
  return places.map(({ weight, floor }) => ({
    location: factor + Math.log(weight),
    sigma,
    floor,
  }));
}

/** How many places are expected to be above a threshold. */
export function countAbove(beliefs: readonly Lognormal[], threshold: number): Count {
  return countOf(beliefs.map((belief) => chanceAbove(belief, threshold)));
}

/** The logarithm of the factor with which as many places as were counted are expected above the threshold. */
export function factorOf(
  places: readonly Place[],
  sigma: number,
  { threshold, count }: ThresholdCount,
): number {
  const excess = (factor: number) =>
    countAbove(beliefsAt(places, factor, sigma), threshold).mean - count;
  return bisect(excess, -60, 60);
}

/**
 * Finds the deviation σ with which two published counts are both what is expected. No total is needed, for the count
 * above the lower threshold gives the factor. Four digits are kept.
 */
export function solveSigma(
  places: readonly Place[],
  lower: ThresholdCount,
  higher: ThresholdCount,
): number {
  const excess = (sigma: number) => {
    const beliefs = beliefsAt(places, factorOf(places, sigma, lower), sigma);
    return countAbove(beliefs, higher.threshold).mean - higher.count;
  };
  return Number(bisect(excess, 0.1, 10).toPrecision(4));
}

import { locationOf, meanOf, quantileOf, type Lognormal } from './lognormal.ts';
import { bisect, FOUR_FIFTHS } from './normal.ts';
import { largestRemainder } from './round.ts';
import { beliefsAt, type Place } from './sigma.ts';

/** What is asked for one period. */
export interface Question {
  /** The national figure; whole, at least 0. */
  readonly total: number;
  /** By place, above 0: how much of the total a place is expected to have. */
  readonly weights: readonly number[];
  /** Standard deviation of the logarithm of an amount about its expectation. */
  readonly sigma: number;
  /** The least that each place can have in the period; whole numbers. */
  readonly floors: readonly number[];
  /** Real figures by place; they replace the estimate and are taken off the total. */
  readonly fixed?: ReadonlyMap<number, number>;
}

/** The answer for one period; every array is by place. */
export interface Answer {
  /** Expected values, whole numbers that add up to the total exactly. */
  value: number[];
  median: number[];
  /** Ends of the interval that holds four fifths of what an amount may be. */
  low: number[];
  high: number[];
}

/**
 * Estimates one period: the logarithm of an amount is normal about that of its weight times a common factor, which is
 * such that the expected values add up to the total.
 * @throws where fixed figures exceed the total, or the floors of the others exceed what is left of it.
 */
export function estimate({ total, weights, sigma, floors, fixed = new Map() }: Question): Answer {
  const free = weights.map((_, place) => place).filter((place) => !fixed.has(place));
  const rest = total - [...fixed.values()].reduce((sum, value) => sum + value, 0);
  if (rest < 0) throw new Error(`got fixed figures above the total ${total}`);
  const beliefs = beliefsOf(
    free.map((place) => ({ weight: weights[place]!, floor: floors[place]! })),
    sigma,
    rest,
  );
  const whole = (amounts: readonly number[]) => {
    const all = weights.map((_, place) => fixed.get(place) ?? 0);
    free.forEach((place, i) => (all[place] = amounts[i]!));
    return all;
  };
  const means = beliefs.map(meanOf);
  const sum = means.reduce((all, mean) => all + mean, 0);
  return {
    // Rounding needs the exact sum, which the factor gives but for the last digits of a double.
    value: whole(
      largestRemainder(sum > 0 ? means.map((mean) => (mean / sum) * rest) : means, rest),
    ),
    median: whole(beliefs.map((belief) => quantileOf(belief, 0.5))),
    low: whole(beliefs.map((belief) => quantileOf(belief, FOUR_FIFTHS[0]))),
    high: whole(beliefs.map((belief) => quantileOf(belief, FOUR_FIFTHS[1]))),
  };
}

/** What is believed of places such that their expected values add up to a total. */
export function beliefsOf(places: readonly Place[], sigma: number, total: number): Lognormal[] {
  const floors = places.reduce((sum, { floor }) => sum + floor, 0);
  if (floors > total)
    throw new Error(`got floors above the total ${total}, expected at most the total`);
  if (total === 0) return beliefsAt(places, Number.NEGATIVE_INFINITY, sigma);
  const weight = places.reduce((sum, one) => sum + one.weight, 0);
  const most = locationOf(total / weight, sigma, 0);
  const excess = (factor: number) =>
    beliefsAt(places, factor, sigma).reduce((sum, belief) => sum + meanOf(belief), -total);
  // Floors only add to an expectation, so that the factor is at most that without them.
  return beliefsAt(places, floors > 0 ? bisect(excess, most - 60, most) : most, sigma);
}

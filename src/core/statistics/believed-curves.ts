import { FOUR_FIFTHS_REACH } from '../../../data/model/normal.ts';
import {
  chanceAbove,
  countOf,
  meanOf,
  momentBelow,
  type Lognormal,
} from '../../../data/model/lognormal.ts';

/** A point of the Lorenz curve that amounts are believed to have, with what holds 80 % of where it may lie. */
export interface BelievedLorenzPoint {
  /** Share of the members that hold as little or less, 0 to 1. */
  readonly members: number;
  /** Share of the sum that those are expected to hold, 0 to 1. */
  readonly amount: number;
  readonly low: number;
  readonly high: number;
}

/** How many members are believed to be above an amount, with what holds 80 % of how many there may be. */
export interface BelievedCount {
  readonly amount: number;
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

const STEPS = 160;

/** How many deviations of a logarithm the curves reach on either side. */
const REACH = 4;

/**
 * The Lorenz curve of amounts of which only this is believed, and its Gini coefficient. The spread of a point is that
 * of the ordinate's influence function, (x − ξ)·1(x ≤ ξ) − L·x, for independent amounts (Beach and Davidson 1983).
 * None where nothing is believed.
 */
export function believedLorenz(
  beliefs: readonly Lognormal[],
): { points: readonly BelievedLorenzPoint[]; gini: number } | undefined {
  const total = sum(beliefs.map(meanOf));
  if (total === 0) return undefined;
  const inner = thresholds(beliefs).map((threshold): BelievedLorenzPoint => {
    const parts = beliefs.map((belief) => {
      const [none, one, two] = ([0, 1, 2] as const).map((power) => [
        momentBelow(belief, threshold, power),
        momentBelow(belief, Infinity, power),
      ]);
      return { below: [none![0]!, one![0]!, two![0]!], all: [1, one![1]!, two![1]!] } as const;
    });
    const members = sum(parts.map(({ below }) => below[0])) / beliefs.length;
    const amount = sum(parts.map(({ below }) => below[1])) / total;
    const variance = sum(
      parts.map(({ below, all }) => {
        const rest = 1 - amount;
        const mean = rest * below[1] - threshold * below[0] - amount * (all[1] - below[1]);
        const square =
          rest ** 2 * below[2] -
          2 * rest * threshold * below[1] +
          threshold ** 2 * below[0] +
          amount ** 2 * (all[2] - below[2]);
        return Math.max(0, square - mean ** 2);
      }),
    );
    const spread = (FOUR_FIFTHS_REACH * Math.sqrt(variance)) / total;
    return {
      members,
      amount,
      low: Math.max(0, amount - spread),
      high: Math.min(members, amount + spread),
    };
  });
  const points = [
    { members: 0, amount: 0, low: 0, high: 0 },
    ...inner,
    { members: 1, amount: 1, low: 1, high: 1 },
  ];
  const area = sum(
    points.slice(1).map(({ members, amount }, at) => {
      const before = points[at]!;
      return ((members - before.members) * (amount + before.amount)) / 2;
    }),
  );
  return { points, gini: 1 - 2 * area };
}

/** How many of some amounts are believed to be above each of a run of rising amounts. */
export function believedCounts(beliefs: readonly Lognormal[]): readonly BelievedCount[] {
  return thresholds(beliefs).map((amount) => {
    const { mean, deviation } = countOf(beliefs.map((belief) => chanceAbove(belief, amount)));
    const spread = FOUR_FIFTHS_REACH * deviation;
    return {
      amount,
      count: mean,
      low: Math.max(0, mean - spread),
      high: Math.min(beliefs.length, mean + spread),
    };
  });
}

/** Amounts at equal ratios, from below all that is likely to above it. */
function thresholds(beliefs: readonly Lognormal[]): number[] {
  const ends = beliefs.flatMap(({ location, sigma }) => [
    location - REACH * sigma,
    location + REACH * sigma,
  ]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  return Array.from({ length: STEPS + 1 }, (_, step) =>
    Math.exp(least + ((most - least) * step) / STEPS),
  );
}

const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);

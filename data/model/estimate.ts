import { concentrate } from './gamma.ts';
import { largestRemainder } from './round.ts';
import { shareOut } from './share-out.ts';

/** One way to weigh places: raw weights, by place, and the exponent solved for them. */
export interface Member {
  name: string;
  weights: readonly number[];
  gamma: number;
}

/** What is asked for one period. */
export interface Question {
  /** The national figure; whole, at least 0. */
  total: number;
  /** The least that each place can have in the period; whole numbers. */
  floors: readonly number[];
  /** Real figures by place index; they replace the estimate and are taken off the total. */
  fixed?: ReadonlyMap<number, number>;
}

/** The answer for one period; every array is by place. */
export interface Answer {
  /** Whole numbers that add up to the total exactly. */
  value: number[];
  /** Least and greatest of the members, widened where needed so that the value lies between. */
  low: number[];
  high: number[];
  /** [member][place], unrounded; each member adds up to the total. */
  members: number[][];
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Estimates one period: each member shares the total out by `weight^γ` above the floors; the value is the
 * median of the members, shared out once more so that it adds up, and rounded by the largest remainder.
 * Throws when the fixed figures exceed the total or leave a rest that no free place can take.
 */
export function estimate(members: readonly Member[], question: Question): Answer {
  const fixed = question.fixed ?? new Map<number, number>();
  const count = question.floors.length;
  const free = Array.from({ length: count }, (_, i) => i).filter((i) => !fixed.has(i));
  const rest = question.total - [...fixed.values()].reduce((sum, value) => sum + value, 0);
  if (rest < 0) throw new Error(`got fixed figures above the total ${question.total}`);
  const floors = free.map((i) => question.floors[i]!);
  const whole = (amounts: readonly number[]) => {
    const all = Array.from({ length: count }, (_, i) => fixed.get(i) ?? 0);
    free.forEach((place, i) => (all[place] = amounts[i]!));
    return all;
  };

  const shares = members.map(({ weights, gamma }) =>
    whole(
      shareOut(
        rest,
        concentrate(
          free.map((i) => weights[i]!),
          gamma,
        ),
        floors,
      ),
    ),
  );
  const sorted = floors.map((_, i) =>
    shares.map((share) => share[free[i]!]!).sort((a, b) => a - b),
  );
  const value = whole(largestRemainder(shareOut(rest, sorted.map(median), floors), rest));
  return {
    value,
    low: value.map((v, i) => Math.min(v, ...shares.map((share) => share[i]!))),
    high: value.map((v, i) => Math.max(v, ...shares.map((share) => share[i]!))),
    members: shares,
  };
}

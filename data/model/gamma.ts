import { shareOut } from './share-out.ts';

/** What an exponent is solved for: `count` places above `threshold` when `total` is shared out. */
export interface Target {
  total: number;
  threshold: number;
  count: number;
}

const STEP = 0.01;
const STEPS = 300;

/** Counts the amounts above a threshold; one that equals it does not count. */
export function countAbove(amounts: readonly number[], threshold: number): number {
  return amounts.filter((amount) => amount > threshold).length;
}

/** Raises weights to a power; a weight of 0 stays 0 whatever the power. */
export function concentrate(weights: readonly number[], gamma: number): number[] {
  const most = Math.max(...weights);
  return weights.map((weight) => (weight === 0 ? 0 : (weight / most) ** gamma));
}

/**
 * Finds the exponent γ from 0 to 3, in steps of 0.01, with which `weight^γ` puts exactly `count` places above
 * the threshold. The count does not rise steadily with γ, so the smallest such γ is taken; when there is none,
 * the smallest γ whose count is nearest. Costs 301 allocations.
 */
export function solveGamma(
  weights: readonly number[],
  floors: readonly number[],
  target: Target,
): { gamma: number; count: number } {
  let best = { gamma: 0, count: Number.POSITIVE_INFINITY };
  for (let step = 0; step <= STEPS; step++) {
    const gamma = Number((step * STEP).toFixed(2));
    const amounts = shareOut(target.total, concentrate(weights, gamma), floors);
    const count = countAbove(amounts, target.threshold);
    if (Math.abs(count - target.count) < Math.abs(best.count - target.count))
      best = { gamma, count };
    if (count === target.count) break;
  }
  return best;
}

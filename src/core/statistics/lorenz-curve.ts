/** The shares that the smaller members hold: the least `members` of all hold `amount` of the sum. */
export interface LorenzPoint {
  /** Place of the member in the values given; -1 at the origin. */
  readonly index: number;
  /** Share of the members that hold as little or less, 0 to 1. */
  readonly members: number;
  /** Share of the sum that those hold together, 0 to 1. */
  readonly amount: number;
}

/** Why amounts have no Lorenz curve. */
export type WhyNoLorenz =
  /** Nothing is known. */
  | 'none'
  /** Some amounts are below zero, as changes can be: shares of a sum then mean nothing. */
  | 'negative'
  /** All are zero: there is nothing to hold a share of. */
  | 'zero';

/** A Lorenz curve with its Gini coefficient, or why there is neither. */
export type Lorenz = { readonly missing: number } & (
  | { readonly points: readonly LorenzPoint[]; readonly gini: number; readonly why: null }
  | { readonly points: readonly []; readonly gini: null; readonly why: WhyNoLorenz }
);

/**
 * Draws up the Lorenz curve of amounts, every member weighing the same: from (0, 0) to (1, 1), ascending, ties in
 * the order given. Missing amounts are left out and counted in `missing`.
 *
 * The Gini coefficient is `G = Σ (2i − n − 1)·xᵢ / (n·Σ xᵢ)` over the ascending amounts x₁ … xₙ: 0 where all are
 * equal, (n − 1)/n where one holds everything. It is not corrected for small n.
 */
export function lorenz(amounts: readonly (number | null)[]): Lorenz {
  const known = amounts.flatMap((amount, index) => (amount === null ? [] : [{ index, amount }]));
  const missing = amounts.length - known.length;
  const barred = (why: WhyNoLorenz) => ({ missing, points: [] as const, gini: null, why });
  if (known.length === 0) return barred('none');
  if (known.some(({ amount }) => amount < 0)) return barred('negative');
  known.sort((a, b) => a.amount - b.amount);
  const sum = known.reduce((total, { amount }) => total + amount, 0);
  if (sum === 0) return barred('zero');
  const n = known.length;
  let held = 0;
  let spread = 0;
  const points: LorenzPoint[] = [{ index: -1, members: 0, amount: 0 }];
  known.forEach(({ index, amount }, place) => {
    held += amount;
    spread += (2 * (place + 1) - n - 1) * amount;
    points.push({ index, members: (place + 1) / n, amount: Math.min(1, held / sum) });
  });
  // Roundings of equal amounts must not fall below zero.
  return { missing, points, gini: Math.max(0, spread / (n * sum)), why: null };
}

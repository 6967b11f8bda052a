import { sampleCorrelation } from 'simple-statistics';

/** Fewer pairs than this always look related. */
const FEWEST = 3;

/**
 * Spearman's rank correlation of pairs, -1 to 1: the correlation of their ranks, ties sharing the mean of their
 * places. It is the same on linear and logarithmic scales. `null` for fewer than three pairs, or where all on one
 * side are equal.
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < FEWEST) return null;
  const rho = sampleCorrelation(
    meanRanks(pairs.map(([x]) => x)),
    meanRanks(pairs.map(([, y]) => y)),
  );
  return Number.isFinite(rho) ? Math.max(-1, Math.min(1, rho)) : null;
}

/** The rank of each value from 1 for the least, ties sharing the mean of their places. */
function meanRanks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && order[to + 1]!.value === order[from]!.value) to++;
    for (let place = from; place <= to; place++) ranks[order[place]!.index] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

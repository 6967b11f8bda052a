import { quantileSorted } from 'simple-statistics';
import type { Measure } from '../atlas/reading.ts';

/** Where percentages are cut, on either side of no change. */
const PERCENTS = [0.1, 0.25, 0.5];

/** Which shares of all differences, by their size, the classes on one side end at. */
const SHARES = [0.4, 0.75, 0.95];

/**
 * Gives seven ascending thresholds about zero for eight classes of change, the same on both sides. Those of
 * differences follow their sizes and have one significant digit, or as many as keep them apart;
 * percentages have fixed ones.
 */
export function changeThresholds(changes: readonly number[], measure: Measure): number[] {
  const sizes = measure === 'percent' ? PERCENTS : differenceSizes(changes);
  return [...sizes.map((size) => -size).reverse(), 0, ...sizes];
}

function differenceSizes(changes: readonly number[]): readonly number[] {
  const sorted = changes.map(Math.abs).sort((a, b) => a - b);
  const cuts = SHARES.map((share) => quantileSorted(sorted, share));
  const rounded = [1, 2, 3]
    .map((digits) => cuts.map((cut) => Number(cut.toPrecision(digits))))
    .find((sizes) => sizes.every((size, index) => size > (sizes[index - 1] ?? 0)));
  // Where all changes are alike, any cut about them will do.
  const typical = cuts[1] || 1;
  return rounded ?? [typical / 2, typical, typical * 2];
}

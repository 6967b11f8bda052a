import { chanceAbove, quantileOf, type Lognormal } from '../../../data/model/lognormal.ts';

/** In how many steps the probability is added up; more change no digit that is shown. */
const STEPS = 400;

/**
 * The probability that one of two amounts, which know nothing of each other, is larger than the other. That all amounts
 * add up to a known sum does not change which is larger: the draws of both are scaled alike.
 */
export function chanceLarger(one: Lognormal, other: Lognormal): number {
  let chance = 0;
  for (let step = 0; step < STEPS; step++) {
    chance += chanceAbove(one, quantileOf(other, (step + 0.5) / STEPS)) / STEPS;
  }
  return chance;
}

/** A probability in whole tenths; none where it is nearer to never or to always. */
export function tenthsOf(chance: number): number | undefined {
  const tenths = Math.round(chance * 10);
  return tenths > 0 && tenths < 10 ? tenths : undefined;
}

/** How far two ranges lie over each other, in equal ratios: most of the shorter one, a part of it, or not at all. */
export function overlapOf(one: Ends, other: Ends): 'most' | 'part' | 'none' {
  const shared = Math.log(Math.min(one[1], other[1]) / Math.max(one[0], other[0]));
  if (shared <= 0) return 'none';
  const shorter = Math.min(Math.log(one[1] / one[0]), Math.log(other[1] / other[0]));
  return shared > shorter / 2 ? 'most' : 'part';
}

type Ends = readonly [low: number, high: number];

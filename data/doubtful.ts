/** How many times as much as in the nearest known year before or after a figure of a county may be. */
export const GREATEST_JUMP = 3;

/** A figure of one year. */
export interface YearFigure {
  readonly year: number;
  readonly value: number;
}

/** Why a figure is not believed: it is 0, or too far from those of the nearest known years. */
export type Doubt = 'zero' | 'jump';

/**
 * The figures of one county, in the order of years, that are not believed. A 0 is not. Of the others, one that jumps from
 * the year before and again to the year after is not; where a jump remains once such are gone, nothing tells which of
 * the two years is wrong, and neither is, until those that are left have none.
 */
export function doubtfulFigures<F extends YearFigure>(figures: readonly F[]): Map<F, Doubt> {
  const doubts = new Map<F, Doubt>();
  const known = figures.filter((figure) => figure.value > 0 || !doubts.set(figure, 'zero'));
  const spiked = known.filter((_, at) => jumps(known, at - 1) && jumps(known, at));
  let torn: readonly F[] = spiked;
  let left = known;
  do {
    for (const figure of torn) doubts.set(figure, 'jump');
    const believed = left.filter((figure) => !torn.includes(figure));
    torn = believed.filter((_, at) => jumps(believed, at - 1) || jumps(believed, at));
    left = believed;
  } while (torn.length > 0);
  return doubts;
}

/** Whether the figure at a place and the next are too far apart; false at the ends. */
function jumps(figures: readonly YearFigure[], at: number): boolean {
  const [one, next] = [figures[at], figures[at + 1]];
  if (!one || !next) return false;
  return Math.max(one.value, next.value) > GREATEST_JUMP * Math.min(one.value, next.value);
}

/**
 * The probability that a standard normal variable is at most `x`: by the series of Marsaglia (2004), and far below the
 * mean, where that loses its digits, by the continued fraction of Laplace.
 */
export function normalBelow(x: number): number {
  if (x > 8) return 1;
  if (x < -3) {
    let fraction = -x;
    for (let i = TERMS; i > 0; i--) fraction = -x + i / fraction;
    return density(x) / fraction;
  }
  let sum = x;
  let term = x;
  for (let i = 3; sum + term !== sum; i += 2) {
    term *= (x * x) / i;
    sum += term;
  }
  return 0.5 + sum * density(x);
}

/** Terms of the fraction that give all digits from -3 down. */
const TERMS = 100;

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/** The probability that it lies between two numbers, the greater one second. */
export function normalBetween(from: number, to: number): number {
  // Above the mean both are near to 1, and what is told is in the last digits.
  return from > 0 ? normalBelow(-from) - normalBelow(-to) : normalBelow(to) - normalBelow(from);
}

/** The number that a standard normal variable does not exceed with probability `p`, which is above 0 and below 1. */
export function normalQuantile(p: number): number {
  return bisect((x) => normalBelow(x) - p, -38, 8);
}

/** Finds where a rising function passes 0 between two numbers, as exactly as doubles allow. */
export function bisect(rising: (x: number) => number, low: number, high: number): number {
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
}

/** The probabilities below which the ends of an interval lie that holds four of five. */
export const FOUR_FIFTHS = [0.1, 0.9] as const;

/** How many deviations about the mean hold four of five, and nine of ten. */
export const FOUR_FIFTHS_REACH = 1.2815515655446004;
export const NINE_TENTHS_REACH = 1.6448536269514722;

import { ckmeans } from 'simple-statistics';

/** Ways of cutting a scale into classes; `average` is diverging, about the mean of all values. */
export const CLASSINGS = ['quantile', 'jenks', 'equal', 'log', 'fixed', 'average'] as const;

export type Classing = (typeof CLASSINGS)[number];

/** Significant digits of a threshold, so that a legend can say it. */
const DIGITS = 2;
const FINER_DIGITS = 3;

/** Where the diverging classes are cut, as multiples of the mean. */
const ABOUT_THE_MEAN = [0.5, 0.75, 1, 1.5, 2];

/** The most values that natural breaks look at; more are thinned evenly after sorting. */
const JENKS_SAMPLE = 1500;

/**
 * Gives `count - 1` strictly ascending thresholds between `count` classes of the values, rounded to two
 * significant digits, or three where two would make classes fall together. `fixed` are the thresholds
 * of that way.
 *
 * - `quantile`: the inner classes hold equal shares, the two open-ended ones half a share each.
 * - `jenks`: natural breaks, by optimal one-dimensional clustering (Wang and Song, 2011).
 * - `equal`: steps of equal width from the least to the greatest value.
 * - `log`: steps of equal ratio from the least positive to the greatest value.
 * - `average`: multiples of the mean of all values, six classes, the middle threshold at the mean.
 *
 * `null` if the values do not split so.
 */
export function classThresholds(
  values: readonly number[],
  count: number,
  classing: Classing,
  fixed: readonly number[],
): number[] | null {
  const sorted = [...values].sort((a, b) => a - b);
  const cuts = cutsOf(sorted, count, classing, fixed);
  const rounded = [DIGITS, FINER_DIGITS]
    .map((digits) => cuts.map((cut) => Number(cut?.toPrecision(digits))))
    .find(isAscending);
  return rounded?.length === count - 1 ? rounded : null;
}

function cutsOf(
  sorted: readonly number[],
  count: number,
  classing: Classing,
  fixed: readonly number[],
): readonly (number | undefined)[] {
  const inner = Array.from({ length: count - 1 }, (_, index) => index + 1);
  const least = sorted[0] ?? NaN;
  const greatest = sorted.at(-1) ?? NaN;
  switch (classing) {
    case 'quantile':
      return inner.map((at) => sorted[Math.floor(((at - 0.5) * sorted.length) / (count - 1))]);
    case 'equal':
      return inner.map((at) => least + ((greatest - least) * at) / count);
    case 'log': {
      const floor = sorted.find((value) => value > 0) ?? NaN;
      return inner.map((at) => floor * (greatest / floor) ** (at / count));
    }
    case 'jenks': {
      const sample = thin(sorted, JENKS_SAMPLE);
      if (new Set(sample).size < count) return [];
      return ckmeans(sample, count)
        .slice(1)
        .map((cluster) => cluster[0]!);
    }
    case 'average': {
      const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
      return ABOUT_THE_MEAN.map((times) => mean * times);
    }
    case 'fixed':
      return fixed;
  }
}

/** Keeps `most` values at even ranks, the least and the greatest among them. */
function thin(sorted: readonly number[], most: number): number[] {
  if (sorted.length <= most) return [...sorted];
  const step = (sorted.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => sorted[Math.round(index * step)]!);
}

function isAscending(breaks: readonly number[]): boolean {
  return breaks.every(
    (value, index) => Number.isFinite(value) && (index === 0 || value > breaks[index - 1]!),
  );
}

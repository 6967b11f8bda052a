import { scaleThreshold } from 'd3-scale';

/** One class of a scale: closed below, open above; `null` is an open end. */
export interface Bin {
  readonly min: number | null;
  readonly max: number | null;
  readonly color: string;
}

/** Sorts values into coloured classes; the legend asks it, nothing recomputes it. */
export interface ColorScale {
  readonly thresholds: readonly number[];
  readonly colors: readonly string[];
  /** The place of the value's class, or -1 for a missing value. */
  binOf(value: number | null): number;
  bins(): readonly Bin[];
}

/** Makes a scale of `colors.length` classes with `colors.length - 1` ascending thresholds. */
export function colorScale(thresholds: readonly number[], colors: readonly string[]): ColorScale {
  const classes = scaleThreshold<number, number>()
    .domain(thresholds)
    .range(colors.map((_, index) => index));
  return {
    thresholds,
    colors,
    binOf: (value) => (value === null ? -1 : classes(value)),
    bins: () =>
      colors.map((color, index) => {
        const [min, max] = classes.invertExtent(index);
        return { min: min ?? null, max: max ?? null, color };
      }),
  };
}

/**
 * Gives `count - 1` thresholds at quantiles of the values, each rounded to two significant digits so
 * that a legend can say them; strictly ascending. The inner classes hold about equal shares and the
 * two open-ended ones half a share each, so that the extremes are told apart from the common.
 * @throws if fewer than `count` different values are given.
 */
export function quantileThresholds(values: readonly number[], count: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const thresholds = Array.from({ length: count - 1 }, (_, index) =>
    Number(sorted[Math.floor(((index + 0.5) * sorted.length) / (count - 1))]?.toPrecision(2)),
  );
  const isAscending = thresholds.every((value, at) => at === 0 || value > thresholds[at - 1]!);
  if (new Set(sorted).size < count || !isAscending) {
    throw new Error(
      `quantile thresholds: got ${sorted.length} values that do not split into ${count} classes`,
    );
  }
  return thresholds;
}

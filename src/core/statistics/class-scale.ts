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

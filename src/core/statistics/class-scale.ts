import { scaleThreshold } from 'd3-scale';

/** One class of a scale: closed below, open above; `null` is an open end. */
export interface ClassBreak {
  readonly min: number | null;
  readonly max: number | null;
  readonly color: string;
}

/** Sorts values into coloured classes; the legend asks it, nothing recomputes it. */
export interface ClassScale {
  readonly breaks: readonly number[];
  readonly colors: readonly string[];
  /** The place of the value's class, or -1 for a missing value. */
  classIndexOf(value: number | null): number;
  bins(): readonly ClassBreak[];
}

/** Makes a scale of `colors.length` classes with `colors.length - 1` ascending thresholds. */
export function colorScale(breaks: readonly number[], colors: readonly string[]): ClassScale {
  const classes = scaleThreshold<number, number>()
    .domain(breaks)
    .range(colors.map((_, index) => index));
  return {
    breaks,
    colors,
    classIndexOf: (value) => (value === null ? -1 : classes(value)),
    bins: () =>
      colors.map((color, index) => {
        const [min, max] = classes.invertExtent(index);
        return { min: min ?? null, max: max ?? null, color };
      }),
  };
}

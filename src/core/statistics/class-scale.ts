import { scaleThreshold } from 'd3-scale';

/** One class of a scale: closed below, open above; `null` is an open end. Both ends are one where all values are. */
export interface ClassBreak {
  readonly min: number | null;
  readonly max: number | null;
  readonly color: string;
}

/** Sorts values into coloured classes; the legend asks it, nothing recomputes it. */
export interface ClassScale {
  readonly breaks: readonly number[];
  readonly colors: readonly string[];
  /** The threshold on whose two sides colours diverge; `null` where they go one way. */
  readonly middle: number | null;
  /** The place of the value's class, or -1 for a missing value. */
  classIndexOf(value: number | null): number;
  bins(): readonly ClassBreak[];
}

/**
 * Makes a scale of `colors.length` classes with `colors.length - 1` ascending thresholds. Values are compared in single
 * precision, as on the map. `only` is the value of a scale with a single class.
 */
export function colorScale(
  breaks: readonly number[],
  colors: readonly string[],
  { middle = null, only }: { readonly middle?: number | null; readonly only?: number } = {},
): ClassScale {
  const classes = scaleThreshold<number, number>()
    .domain(breaks.map(Math.fround))
    .range(colors.map((_, index) => index));
  return {
    breaks,
    colors,
    middle,
    classIndexOf: (value) => (value === null ? -1 : classes(Math.fround(value))),
    bins: () =>
      colors.map((color, index) => ({
        min: breaks[index - 1] ?? only ?? null,
        max: breaks[index] ?? only ?? null,
        color,
      })),
  };
}

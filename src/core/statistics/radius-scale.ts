import { scaleSqrt } from 'd3-scale';

/** Turns a total into the radius of a circle in pixels: areas are proportional to totals. */
export interface SizeScale {
  (value: number): number;
  /** The greatest total, which columns are measured against. */
  readonly greatest: number;
  /** Round totals for the legend, from the greatest to the least. */
  ticks(): readonly number[];
}

/** Makes the scale on which `greatest` gets a circle of radius `largest` pixels and 0 none. */
export function createSizeScale(greatest: number, largest: number): SizeScale {
  const scale = scaleSqrt().domain([0, greatest]).range([0, largest]);
  const top = roundDown(greatest);
  return Object.assign((value: number) => scale(value), {
    greatest,
    ticks: () => [top, top / 5, top / 50],
  });
}

/** The greatest 1, 2 or 5 times a power of ten that is not above the value. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2, 1].find((step) => step * power <= value) ?? 1) * power;
}

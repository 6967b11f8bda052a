import type { Point } from '../../core/geography/albers.ts';

/** All lengths on a slide are whole units of a quarter point, 288 to the inch. */
export const UNITS_PER_POINT = 4;

/** English Metric Units in a unit. */
const EMU = 3175;

/** A slide of 13.333 by 7.5 inches. */
export const SLIDE = { width: 3840, height: 2160 } as const;

/** A box on a slide, in units. */
export interface SlideRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Units as English Metric Units. */
export const emu = (units: number): number => Math.round(units * EMU);

/** The smallest area around points; it is never without width or height. @throws if there is no point. */
export function areaAround(points: readonly Point[]): SlideRect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  if (left === Infinity) throw new Error('powerpoint: got no point, expected at least one');
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

/** The corners of areas, for `areaAround`. */
export const cornersOf = ({ x, y, width, height }: SlideRect): Point[] => [
  [x, y],
  [x + width, y + height],
];

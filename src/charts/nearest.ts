import type { Place } from './chart.ts';
import type { Pixels } from './paths.ts';

/** A place and where it stands in the picture. */
export interface Target extends Pick<Pixels, 'x' | 'y' | 'foot'> {
  readonly place: Place;
}

/** How near a pointer has to come, in pixels. */
const REACH = 24;

/**
 * The place nearest to a point of the picture, a bar over its whole height, or `null` where none is within reach;
 * the first of equals. In a row only the distance across counts.
 */
export function nearestPlace(
  targets: readonly Target[],
  [x, y]: readonly [number, number],
  isRow: boolean,
): Place | null {
  let nearest: Place | null = null;
  let least = REACH;
  for (const target of targets) {
    const [top, bottom] = [Math.min(target.y, target.foot), Math.max(target.y, target.foot)];
    const upright = isRow ? 0 : Math.max(0, top - y, y - bottom);
    const away = Math.hypot(target.x - x, upright);
    if (away < least) [nearest, least] = [target.place, away];
  }
  return nearest;
}

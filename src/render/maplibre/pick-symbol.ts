import type { PointMark } from '../../scene/marks.ts';

interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** How far beside a mark a click still means it, in pixels. */
const REACH = 4;

/**
 * The topmost mark with a target at a point of the screen, in pixels; `project` gives the place of
 * fake degrees on the screen, where marks are drawn `scale` times their size. `undefined` where there is none.
 */
export function siteAt(
  sites: readonly PointMark[],
  project: (position: [number, number]) => ScreenPoint,
  { x, y }: ScreenPoint,
  scale = 1,
): PointMark | undefined {
  return sites.findLast(({ target, position, shape, sizePixels }) => {
    if (target === null) return false;
    const middle = project(position);
    // A pin stands on its place; every other shape lies around it.
    const radius = (sizePixels * scale) / 2;
    const rise = shape === 'pin' ? radius : 0;
    return Math.hypot(x - middle.x, y - (middle.y - rise)) <= radius + REACH;
  });
}

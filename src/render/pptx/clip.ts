import type { Point } from '../../core/geography/albers.ts';
import type { SlideRect } from './emu.ts';

/** Cuts a ring at the edges of an area (Sutherland and Hodgman); empty where nothing of it lies inside. */
export function clipRing(ring: readonly Point[], { x, y, width, height }: SlideRect): Point[] {
  const edges = [
    { axis: 0, at: x, keeps: 1 },
    { axis: 0, at: x + width, keeps: -1 },
    { axis: 1, at: y, keeps: 1 },
    { axis: 1, at: y + height, keeps: -1 },
  ] as const;
  return edges.reduce<Point[]>(
    (points, { axis, at, keeps }) =>
      points.flatMap((point, index) => {
        const before = points.at(index - 1)!;
        const [isIn, wasIn] = [point, before].map((one) => (one[axis] - at) * keeps >= 0);
        const crossing = isIn === wasIn ? [] : [cross(before, point, axis, at)];
        return isIn ? [...crossing, point] : crossing;
      }),
    [...ring],
  );
}

function cross(from: Point, to: Point, axis: 0 | 1, at: number): Point {
  const share = (at - from[axis]) / (to[axis] - from[axis]);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

import type { Point } from '../../core/geography/albers.ts';
import type { Box } from '../../core/geography/mesh.ts';
import { clipRing } from './clip.ts';
import type { SlideRect } from './emu.ts';

/** How a part of the Albers square is laid on an area of a slide. */
export interface SlideTransform {
  /** Where the map ends. */
  readonly area: SlideRect;
  /** How long a pixel of symbols is in units, at 1000 pixels' width of the box. */
  readonly pixel: number;
  /** A point of the square, in units. */
  toSlide(square: Point): Point;
}

/** Lays a box of the square into an area, as large as it goes, at its left and in the middle of its height. */
export function fitFrame(box: Box, area: SlideRect, margin = 0): SlideTransform {
  const [left, top, right, bottom] = box;
  const inside = { width: area.width - 2 * margin, height: area.height - 2 * margin };
  const unit = Math.min(inside.width / (right - left), inside.height / (bottom - top));
  const width = Math.round((right - left) * unit) + 2 * margin;
  const height = Math.round((bottom - top) * unit) + 2 * margin;
  const y = area.y + Math.round((area.height - height) / 2);
  return {
    area: { x: area.x, y, width, height },
    pixel: ((right - left) * unit) / 1000,
    toSlide: ([px, py]) => [area.x + margin + (px - left) * unit, y + margin + (py - top) * unit],
  };
}

/** Lays a box of the square into the middle of an area, and what lies around it up to the area's edges. */
export function filledFrame(box: Box, area: SlideRect, margin: number): SlideTransform {
  const [left, top, right, bottom] = box;
  const free = { width: area.width - 2 * margin, height: area.height - 2 * margin };
  const unit = Math.min(free.width / (right - left), free.height / (bottom - top));
  const spare = [area.width / unit - (right - left), area.height / unit - (bottom - top)] as const;
  const [x, y] = [spare[0] / 2, spare[1] / 2];
  return fitFrame([left - x, top - y, right + x, bottom + y], area);
}

/** Lays paths on a frame in whole units; a point that falls on the one before it is left out, and so is what shrinks to nothing. */
export function onFrame(
  paths: readonly (readonly Point[])[],
  toSlide: (point: Point) => Point,
  closed: boolean,
): Point[][] {
  return paths
    .map((path) => whole(path.map(toSlide), closed))
    .filter(({ length }) => length > (closed ? 2 : 1));
}

function whole(points: readonly Point[], closed: boolean): Point[] {
  const kept: Point[] = [];
  for (const [px, py] of points) {
    const [x, y] = [Math.round(px), Math.round(py)];
    const last = kept.at(-1);
    if (!last || last[0] !== x || last[1] !== y) kept.push([x, y]);
  }
  const [first, last] = [kept[0], kept.at(-1)];
  // A closed path comes back to its beginning by itself.
  if (closed && kept.length > 1 && first![0] === last![0] && first![1] === last![1]) kept.pop();
  return kept;
}

/** The parts of lines that lie inside a frame: a slide cuts nothing off. */
export function cutLines(
  lines: readonly (readonly Point[])[],
  { area }: SlideTransform,
): Point[][] {
  return lines.flatMap((line) => {
    const runs: Point[][] = [[]];
    for (const point of line) {
      if (isInside(point, area)) runs.at(-1)!.push(point);
      else if (runs.at(-1)!.length > 0) runs.push([]);
    }
    return runs.filter(({ length }) => length > 1);
  });
}

/** The parts of rings that lie inside a frame; far islands are for the inset. */
export function cutRings(
  rings: readonly (readonly Point[])[],
  { area }: SlideTransform,
): Point[][] {
  return rings.map((ring) =>
    ring.every((point) => isInside(point, area)) ? [...ring] : clipRing(ring, area),
  );
}

/** Whether a point in units lies in an area, its edge included. */
export function isInside([x, y]: Point, { x: left, y: top, width, height }: SlideRect): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

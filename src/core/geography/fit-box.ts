import type { Point } from './albers.ts';
import type { Box } from './mesh.ts';

/** Pixels kept free at the edges of the map. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Pixels across the square of Web Mercator at zoom 0. */
const WORLD_PIXELS = 512;

/** A map is never fitted into less than this, in pixels, however small its window. */
const LEAST_PIXELS = 80;

/** How far the eye of a tilted map is from its middle, in heights of the window: MapLibre's field of view is 36.87°. */
export const EYE_HEIGHTS = 1.5;
/** Halvings of an interval, until it is far smaller than a pixel. */
const HALVINGS = 40;

/**
 * Gives the zoom, and the middle of the window in coordinates of the square, at which a box fills
 * what the padding leaves of a window of `width` by `height` pixels, seen from so many degrees off the vertical, 0 to 60.
 */
export function fitBox(
  box: Box,
  width: number,
  height: number,
  padding: Padding,
  pitch = 0,
): { middle: Point; zoom: number } {
  const freeWidth = Math.max(LEAST_PIXELS, width - padding.left - padding.right);
  const freeHeight = Math.max(LEAST_PIXELS, height - padding.top - padding.bottom);
  const aim: Point = [(padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2];
  if (pitch > 0) return fitTilted(box, [freeWidth, freeHeight], aim, height, pitch);
  const pixels = Math.min(freeWidth / (box[2] - box[0]), freeHeight / (box[3] - box[1]));
  return placed(box, pixels, aim);
}

/** A box so large that its middle is seen `aim` pixels beside the middle of the window, from above. */
function placed(box: Box, pixels: number, aim: Point): { middle: Point; zoom: number } {
  return {
    middle: [(box[0] + box[2]) / 2 - aim[0] / pixels, (box[1] + box[3]) / 2 - aim[1] / pixels],
    zoom: Math.log2(pixels / WORLD_PIXELS),
  };
}

/**
 * How much larger than in the middle of a map of so many pixels, tilted by `tilt` in radians, what lies so many pixels below it
 * is; nothing behind the eye is asked for.
 */
export function nearness(y: number, height: number, tilt: number): number {
  const eye = EYE_HEIGHTS * height;
  return eye / Math.max(eye / 100, eye - y * Math.sin(tilt));
}

/** Like `placed`, for what is seen of the box on a map that is tilted away from the eye: its far side is smaller. */
function fitTilted(box: Box, free: Point, aim: Point, height: number, pitch: number) {
  const tilt = (pitch * Math.PI) / 180;
  const eye = EYE_HEIGHTS * height;
  const nearer = (y: number) => nearness(y, height, tilt);
  const [halfWidth, halfHeight] = [(box[2] - box[0]) / 2, (box[3] - box[1]) / 2];
  const seenY = (y: number) => y * Math.cos(tilt) * nearer(y);

  function seen(pixels: number) {
    const [x, y] = [halfWidth * pixels, halfHeight * pixels];
    const down = solve(-eye, eye, (at) => seenY(at - y) + seenY(at + y) - 2 * aim[1]);
    const [far, near] = [nearer(down - y), nearer(down + y)];
    const left = (at: number) => (at - x) * (at < x ? near : far);
    const right = (at: number) => (at + x) * (at > -x ? near : far);
    const across = solve(-eye, eye, (at) => left(at) + right(at) - 2 * aim[0]);
    return {
      offset: [across, down] as Point,
      width: right(across) - left(across),
      height: seenY(down + y) - seenY(down - y),
    };
  }

  const flat = Math.min(free[0] / halfWidth, free[1] / halfHeight / Math.cos(tilt));
  const pixels = solve(0, flat, (at) => {
    const { width, height } = seen(at);
    return Math.max(width - free[0], height - free[1]);
  });
  return placed(box, pixels, seen(pixels).offset);
}

/** Where a rising function is 0, between two places. */
function solve(from: number, to: number, rising: (at: number) => number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

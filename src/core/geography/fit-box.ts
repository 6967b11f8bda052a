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

/**
 * Gives the zoom, and the middle of the window in coordinates of the square, at which a box fills
 * what the padding leaves of a window of `width` by `height` pixels.
 */
export function fitBox(
  box: Box,
  width: number,
  height: number,
  padding: Padding,
): { middle: Point; zoom: number } {
  const freeWidth = Math.max(LEAST_PIXELS, width - padding.left - padding.right);
  const freeHeight = Math.max(LEAST_PIXELS, height - padding.top - padding.bottom);
  const pixels = Math.min(freeWidth / (box[2] - box[0]), freeHeight / (box[3] - box[1]));
  return {
    middle: [
      (box[0] + box[2]) / 2 + (padding.right - padding.left) / 2 / pixels,
      (box[1] + box[3]) / 2 + (padding.bottom - padding.top) / 2 / pixels,
    ],
    zoom: Math.log2(pixels / WORLD_PIXELS),
  };
}

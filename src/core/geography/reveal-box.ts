import type { Point } from './albers.ts';
import { fitBox, type Padding } from './fit-box.ts';
import type { Box } from './mesh.ts';

/** Where the middle of a window looks, in coordinates of the square, and how closely. */
export interface Look {
  readonly middle: Point;
  readonly zoom: number;
}

/** Pixels across the square at zoom 0. */
const WORLD_PIXELS = 512;
/** What is seen is at least so large, and is made so large where it is not, in pixels. */
const LEAST = 8;
const ENOUGH = 28;

/**
 * Where to look so that a box lies in what the padding leaves of a window, and is large enough to be seen; `null` where it
 * is so already. The map comes no closer than that needs, and moves back only from what does not fit.
 */
export function revealBox(
  box: Box,
  look: Look,
  { width, height, padding }: { width: number; height: number; padding: Padding },
): Look | null {
  const pixels = WORLD_PIXELS * 2 ** look.zoom;
  const x = (at: number) => (at - look.middle[0]) * pixels + width / 2;
  const y = (at: number) => (at - look.middle[1]) * pixels + height / 2;
  const size = Math.max(box[2] - box[0], box[3] - box[1]);
  const isInside =
    x(box[0]) >= padding.left &&
    x(box[2]) <= width - padding.right &&
    y(box[1]) >= padding.top &&
    y(box[3]) <= height - padding.bottom;
  if (isInside && size * pixels >= LEAST) return null;
  const wanted = size * pixels >= LEAST ? look.zoom : Math.log2(ENOUGH / size / WORLD_PIXELS);
  const fitted = fitBox(box, width, height, padding);
  const zoom = Math.min(wanted, fitted.zoom);
  const away = (fitted.middle[0] - (box[0] + box[2]) / 2) * 2 ** (fitted.zoom - zoom);
  const above = (fitted.middle[1] - (box[1] + box[3]) / 2) * 2 ** (fitted.zoom - zoom);
  return {
    middle: [(box[0] + box[2]) / 2 + away, (box[1] + box[3]) / 2 + above],
    zoom,
  };
}

import type { Point } from '../../core/geography/albers.ts';
import { MOST_CORNERS } from '../../core/view/filter-url.ts';

/** The least width and height of an outline in pixels; less is a click. */
const LEAST_PIXELS = 6;

/** Thins the corners of a drawn outline to what a link can hold; none where it has hardly any extent. */
export function lassoCorners(corners: readonly Point[]): readonly Point[] {
  const extent = (axis: 0 | 1) => {
    const along = corners.map((corner) => corner[axis]);
    return along.length === 0 ? 0 : Math.max(...along) - Math.min(...along);
  };
  if (corners.length < 3 || extent(0) < LEAST_PIXELS || extent(1) < LEAST_PIXELS) return [];
  const step = Math.ceil(corners.length / MOST_CORNERS);
  return corners.filter((_, index) => index % step === 0);
}

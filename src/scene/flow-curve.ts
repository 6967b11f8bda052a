import { squareToFakeLngLat, fakeLngLatToSquare, type Point } from '../core/geography/albers.ts';

/** How far a curve leaves the straight line, as a share of its length. */
const BEND = 0.14;

/**
 * A curve that bends to the right of its direction, as `steps + 1` points in fake degrees that
 * divide it into nearly equal parts. It is drawn on the plane, so that equal bends look equal.
 */
export function curve(from: Point, to: Point, steps: number): [number, number][] {
  const [startX, startY] = fakeLngLatToSquare(from);
  const [endX, endY] = fakeLngLatToSquare(to);
  // Of a quadratic curve, half of what its handle is off the line is what the curve is off it.
  const handleX = (startX + endX) / 2 - (endY - startY) * BEND * 2;
  const handleY = (startY + endY) / 2 + (endX - startX) * BEND * 2;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const mix = (start: number, handle: number, end: number) =>
      (1 - t) ** 2 * start + 2 * t * (1 - t) * handle + t ** 2 * end;
    return squareToFakeLngLat([mix(startX, handleX, endX), mix(startY, handleY, endY)]);
  });
}

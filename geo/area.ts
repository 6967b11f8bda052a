import type { Position } from 'geojson';

const RADIUS_KM = 6371.0072; // of the sphere with the area of the Earth
const RADIANS = Math.PI / 180;

/**
 * Computes the area of a closed ring of `[lng, lat]` in km², positive when it runs counterclockwise.
 * Edges are straight in the cylindrical equal-area projection.
 */
export function ringAreaKm2(ring: Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [lng0, lat0] = ring[i - 1]! as [number, number];
    const [lng1, lat1] = ring[i]! as [number, number];
    sum += (lng0 - lng1) * (Math.sin(lat0 * RADIANS) + Math.sin(lat1 * RADIANS));
  }
  return (sum * RADIANS * RADIUS_KM ** 2) / 2;
}

/** Computes the area in km² of polygons, their holes taken off; the winding of rings does not matter. */
export function areaKm2(polygons: Position[][][]): number {
  const size = (ring: Position[]) => Math.abs(ringAreaKm2(ring));
  return polygons.reduce(
    (sum, [outer, ...holes]) => sum + holes.reduce((rest, hole) => rest - size(hole), size(outer!)),
    0,
  );
}

/** A point as `[x, y]` or `[lng, lat]`. */
export type Point = readonly [number, number];

const DEGREES = Math.PI / 180;
const AUTHALIC_RADIUS = 6371007.2;
const MERCATOR_RADIUS = 6378137;
const MERCATOR_HALF = Math.PI * MERCATOR_RADIUS;

const PARALLELS = [25 * DEGREES, 47 * DEGREES] as const;
const MERIDIAN = 105 * DEGREES;
const ORIGIN = 36 * DEGREES;

const N = (Math.sin(PARALLELS[0]) + Math.sin(PARALLELS[1])) / 2;
const C = Math.cos(PARALLELS[0]) ** 2 + 2 * N * Math.sin(PARALLELS[0]);
const rho = (latitude: number) =>
  (AUTHALIC_RADIUS * Math.sqrt(Math.max(0, C - 2 * N * Math.sin(latitude)))) / N;
const RHO_ORIGIN = rho(ORIGIN);

/** Stretches the plane so that zoom numbers mean at 36°N what they mean in Mercator. */
const STRETCH = 1 / Math.cos(ORIGIN);

/**
 * Projects `[lng, lat]` in degrees to the Albers equal-area plane of national maps of China
 * (parallels 25°N and 47°N, meridian 105°E, origin 36°N): metres, x to the east, y to the north.
 * Formula: Snyder, Map Projections (USGS PP 1395), equations 14-1 to 14-6, on the authalic sphere.
 */
export function toPlane([lng, lat]: Point): Point {
  const radius = rho(lat * DEGREES);
  const angle = N * (lng * DEGREES - MERIDIAN);
  return [radius * Math.sin(angle), RHO_ORIGIN - radius * Math.cos(angle)];
}

/** Turns a point of the Albers plane (metres) back into `[lng, lat]`; the inverse of `toPlane`. */
export function unprojectFromPlane([x, y]: Point): Point {
  const dy = RHO_ORIGIN - y;
  const sine = (C - ((Math.hypot(x, dy) * N) / AUTHALIC_RADIUS) ** 2) / (2 * N);
  return [
    (MERIDIAN + Math.atan2(x, dy) / N) / DEGREES,
    Math.asin(Math.min(1, Math.max(-1, sine))) / DEGREES,
  ];
}

/**
 * Lays a point of the Albers plane on the square of Web Mercator: side 1, origin in the middle so
 * that 32-bit floats stay sharp, y to the south. It only scales, so shapes keep their equal areas.
 */
export function planeToSquare([x, y]: Point): Point {
  return [(x * STRETCH) / (2 * MERCATOR_HALF), (-y * STRETCH) / (2 * MERCATOR_HALF)];
}

/** The inverse of `planeToSquare`. */
export function squareToMetres([u, v]: Point): Point {
  return [(u * 2 * MERCATOR_HALF) / STRETCH, (-v * 2 * MERCATOR_HALF) / STRETCH];
}

/**
 * Gives the longitude and latitude at which a Mercator map draws a point of the square.
 * These are fake degrees for map libraries that know only Mercator, never a place on Earth.
 */
export function squareToFakeLngLat([u, v]: Point): [number, number] {
  return [u * 360, (2 * Math.atan(Math.exp(-v * 2 * Math.PI)) - Math.PI / 2) / DEGREES];
}

/** The inverse of `squareToStandIn`. */
export function fakeLngLatToSquare([lng, lat]: Point): Point {
  return [lng / 360, -Math.log(Math.tan(Math.PI / 4 + (lat * DEGREES) / 2)) / (2 * Math.PI)];
}

/** Projects a place on Earth to the square. */
export const projectToSquare = (place: Point): Point => planeToSquare(toPlane(place));

/** Turns a place on Earth into the fake degrees that a Mercator map must be given. */
export const toFakeLngLat = (place: Point): [number, number] =>
  squareToFakeLngLat(projectToSquare(place));

/** Turns fake degrees back into the place on Earth, for display and for links. */
export const fromFakeLngLat = (lngLat: Point): Point =>
  unprojectFromPlane(squareToMetres(fakeLngLatToSquare(lngLat)));

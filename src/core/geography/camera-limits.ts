import { fromFakeLngLat, toFakeLngLat, type Point } from './albers.ts';

/** Where the reader looks: a place on Earth in degrees, and the zoom of the map. */
export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Fake degrees within which the middle of the map stays: west, south, east, north. */
const REACH = [-40, -46, 40, 34] as const;

/** The least and the greatest zoom of the map. */
export const ZOOMS = [0.5, 10] as const;

/** Beyond this zoom the detailed boundaries are worth their bytes. */
export const DETAIL_ZOOM = 4.6;

/** Moves fake degrees to the nearest point that the middle of the map may be at. */
export function clampCenter([lng, lat]: Point): [number, number] {
  return [clamp(lng, REACH[0], REACH[2]), clamp(lat, REACH[1], REACH[3])];
}

/** Moves a camera to the nearest one that the map can take. */
export function clampCamera({ lng, lat, zoom }: Camera): Camera {
  const place = fromFakeLngLat(clampCenter(toFakeLngLat([lng, lat])));
  return { lng: place[0], lat: place[1], zoom: clamp(zoom, ...ZOOMS) };
}

/** Tells whether the map can take a camera as it is, up to the rounding of links. */
export function isInReach(camera: Camera): boolean {
  const clamped = clampCamera(camera);
  return (['lng', 'lat', 'zoom'] as const).every(
    (key) => Math.abs(clamped[key] - camera[key]) < 0.001,
  );
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.min(greatest, Math.max(least, value));
}

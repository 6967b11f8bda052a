import { unprojectFromPlane, squareToMetres } from '../geography/albers.ts';
import { fitBox, type Padding } from '../geography/fit-box.ts';
import { homeBox } from '../geography/home-box.ts';
import { boxAround, type Geometry } from '../geography/mesh.ts';
import { boxesOf } from '../geography/county-points.ts';
import { fittedPlaces } from './filtered.ts';
import type { View } from './view.ts';
import type { Camera } from '../geography/camera-limits.ts';

/**
 * From where a view is looked at in a window of so many pixels, tilted by `pitch` degrees: its own camera, or where its places, or the
 * whole country, fit.
 */
export function fittedCamera(
  { camera, filter }: Pick<View, 'camera' | 'filter'>,
  geometry: Geometry,
  window: { width: number; height: number; padding: Padding; pitch?: number },
): Camera {
  if (camera) return camera;
  const box =
    boxAround(boxesOf(geometry, fittedPlaces(filter, geometry))) ?? homeBox(geometry.provinces);
  const { middle, zoom } = fitBox(box, window.width, window.height, window.padding, window.pitch);
  const [lng, lat] = unprojectFromPlane(squareToMetres(middle));
  return { lng, lat, zoom };
}

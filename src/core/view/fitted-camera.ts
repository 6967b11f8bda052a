import { unprojectFromPlane, squareToMetres } from '../geography/albers.ts';
import { fitBox, type Padding } from '../geography/fit-box.ts';
import type { Geometry } from '../geography/mesh.ts';
import { fittedBox } from './fitted-box.ts';
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
  const box = fittedBox(filter, geometry);
  const { middle, zoom } = fitBox(box, window.width, window.height, window.padding, window.pitch);
  const [lng, lat] = unprojectFromPlane(squareToMetres(middle));
  return { lng, lat, zoom };
}

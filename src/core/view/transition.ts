import { unprojectFromPlane, squareToMetres, projectToSquare } from '../geography/albers.ts';
import type { PeriodId } from '../atlas/period.ts';
import type { View } from './view.ts';
import type { Camera } from '../geography/camera-limits.ts';

/** The way of the map from one view to another. */
export interface Transition {
  readonly from: View;
  readonly to: View;
  /** The half-years whose fills are mixed, or `null` where one view takes over from the other midway. */
  readonly periods: { readonly from: PeriodId; readonly to: PeriodId } | null;
  /** How far the map has come, 0 to 1, slow at both ends. */
  readonly mix: number;
}

/**
 * The camera on the way between two: the zoom goes evenly, and the place goes so that one point of the picture stands
 * still, or where the zoom stays evenly, too.
 */
export function interpolateCamera(from: Camera, to: Camera, mix: number): Camera {
  const zoom = from.zoom + (to.zoom - from.zoom) * mix;
  const width = (level: number) => 2 ** -level;
  const whole = width(to.zoom) - width(from.zoom);
  const share =
    Math.abs(to.zoom - from.zoom) < 1e-6 ? mix : (width(zoom) - width(from.zoom)) / whole;
  const [a, b] = [from, to].map(({ lng, lat }) => projectToSquare([lng, lat]));
  const at = (axis: 0 | 1) => a![axis] + (b![axis] - a![axis]) * share;
  const [lng, lat] = unprojectFromPlane(squareToMetres([at(0), at(1)]));
  return { lng, lat, zoom };
}

import type { OverlayId } from '../atlas/layer.ts';
import { OPACITIES, type Overlay } from './view.ts';

/** Lays a layer on top of the others, or takes it off where it is on. */
export function toggleOverlay(overlays: readonly Overlay[], id: OverlayId): readonly Overlay[] {
  const others = overlays.filter((overlay) => overlay.id !== id);
  return others.length < overlays.length ? others : [...overlays, { id, opacity: OPACITIES[1] }];
}

/** Sets the opacity of a layer, in whole per cent. */
export function fadeOverlay(
  overlays: readonly Overlay[],
  id: OverlayId,
  opacity: number,
): readonly Overlay[] {
  return overlays.map((overlay) => (overlay.id === id ? { id, opacity } : overlay));
}

/** Moves a layer that is on by places towards the top, or down with a negative number; it stays within the others. */
export function moveOverlay(
  overlays: readonly Overlay[],
  id: OverlayId,
  by: number,
): readonly Overlay[] {
  const from = overlays.findIndex((overlay) => overlay.id === id);
  const moved = overlays[from];
  if (!moved) return overlays;
  const to = Math.min(overlays.length - 1, Math.max(0, from + by));
  const others = overlays.filter((overlay) => overlay !== moved);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}

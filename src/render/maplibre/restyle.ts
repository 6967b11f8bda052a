import type { Map as MapLibreMap } from 'maplibre-gl';
import { ZOOMS } from '../../core/geography/camera-limits.ts';
import { THEMES, type Theme } from '../../core/theme/theme.ts';
import { mapStyle } from './map-style.ts';

/** Writes names so many times their usual size. */
export function setTextScale(map: MapLibreMap, textScale: number): void {
  for (const layer of mapStyle(THEMES.light, textScale).layers) {
    if (layer.type !== 'symbol') continue;
    map.setLayoutProperty(layer.id, 'text-size', layer.layout?.['text-size']);
    map.setLayerZoomRange(layer.id, layer.minzoom ?? ZOOMS[0], 24);
  }
}

/** Repaints lines and names; the fill gets its colours with its state. */
export function repaint(map: MapLibreMap, theme: Theme): void {
  for (const { id, paint } of mapStyle(theme).layers) {
    for (const [name, value] of Object.entries(paint ?? {})) {
      map.setPaintProperty(id, name as never, value as never);
    }
  }
}

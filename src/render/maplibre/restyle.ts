import type { Map as MapLibreMap } from 'maplibre-gl';
import { ZOOMS } from '../../core/geography/camera-limits.ts';
import type { Theme } from '../../core/theme/theme.ts';
import { mapStyle, type Scales } from './map-style.ts';

/** Gives lines and names the colours of a theme, and so many times their usual size; the fill has its own. */
export function restyle(map: MapLibreMap, theme: Theme, scales: Scales): void {
  for (const layer of mapStyle(theme, scales).layers) {
    for (const [name, value] of Object.entries(layer.paint ?? {})) {
      map.setPaintProperty(layer.id, name as never, value as never);
    }
    if (layer.type !== 'symbol') continue;
    map.setLayoutProperty(layer.id, 'text-size', layer.layout?.['text-size']);
    map.setLayerZoomRange(layer.id, layer.minzoom ?? ZOOMS[0], 24);
  }
}

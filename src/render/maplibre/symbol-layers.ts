import type { Layer } from '@deck.gl/core';
import { circleLayer } from './circle-layer.ts';
import { columnLayer } from './column-layer.ts';
import { flowLayers } from './flow-layers.ts';
import { siteLayers } from './site-layers.ts';
import type { SymbolLayer } from '../../scene/symbols.ts';

export { MapLibreOverlay } from '@deck.gl/maplibre';

/**
 * Everything that deck.gl draws, from the lowest to the topmost, below the layer `beforeId` of the
 * map's style, `scale` times its usual size. The entry of a chunk that is loaded when something of it is first wanted.
 */
export function symbolLayers(
  parts: readonly SymbolLayer[],
  beforeId: string,
  scale: number,
): Layer[] {
  return parts.flatMap((part) =>
    layersOf({ ...part, opacity: rawOpacity(part.opacity) }, beforeId, scale),
  );
}

function layersOf(part: SymbolLayer, beforeId: string, scale: number): Layer[] {
  switch (part.kind) {
    case 'circles':
      return [circleLayer(part, beforeId, scale)];
    case 'columns':
      return [columnLayer(part, beforeId)];
    case 'flows':
      return flowLayers(part, beforeId, scale);
    case 'sites':
      return siteLayers(part, beforeId, scale);
  }
}

/** deck.gl bends opacities by the power 1 / 2.2; half is to mean half, as it does in the county fill. */
function rawOpacity(opacity: number): number {
  return opacity ** 2.2;
}

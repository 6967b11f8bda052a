import { Map as MapLibreMap, type MapOptions } from 'maplibre-gl';

/**
 * Makes a map on a canvas whose graphics have been started before, or on one of its own. MapLibre has no option for it, so
 * this replaces the canvas that it makes before it asks for a context; the version of the library is pinned for that.
 */
export function createMap(options: MapOptions, canvas: HTMLCanvasElement | undefined): MapLibreMap {
  if (!canvas) return withoutSky(new MapLibreMap(options));
  class MapOnCanvas extends MapLibreMap {
    override _setupContainer(): void {
      super._setupContainer();
      const made = this._canvas;
      for (const { name, value } of made.attributes) {
        // A strict policy lets no style be written as an attribute.
        if (name === 'style') canvas!.style.cssText = value;
        else canvas!.setAttribute(name, value);
      }
      canvas!.addEventListener('webglcontextlost', this._contextLost as EventListener);
      canvas!.addEventListener('webglcontextrestored', this._contextRestored as EventListener);
      made.replaceWith(canvas!);
      this._canvas = canvas!;
    }
  }
  return withoutSky(new MapOnCanvas(options));
}

/**
 * MapLibre paints the whole canvas with a sky in each frame, which the fill hides and no camera of ours reaches. Its style
 * has no way to say so.
 */
function withoutSky(map: MapLibreMap): MapLibreMap {
  map.painter.drawFunctions = { ...map.painter.drawFunctions, sky() {} };
  return map;
}

import type { Map as MapLibreMap } from 'maplibre-gl';
import { onceFinished } from './finished-pixels.ts';
import { SYMBOLS_BELOW } from './map-style.ts';
import type { SymbolLayer } from '../../scene/symbols.ts';

/** How long parcels take from one stop of the flow's dots to the next. */
const FLOW_MILLISECONDS = 1600;

type Draw = (parts: readonly SymbolLayer[], scale: number) => void;

/** The symbols above a map's fill; their library is fetched when one is first visible. */
export class SymbolOverlay {
  readonly #map: MapLibreMap;
  /** The library could not be fetched. */
  readonly #onFailure: () => void;
  #drawing?: Promise<Draw>;
  #parts: readonly SymbolLayer[] = [];
  #scale = 1;
  #moving = false;
  /** The number of the latest drawing: a motion that is overtaken asks for no more frames. */
  #motion = 0;

  constructor(map: MapLibreMap, onFailure: () => void) {
    this.#map = map;
    this.#onFailure = onFailure;
  }

  /**
   * Draws these parts from now on, `scale` times their usual size; while `moving`, parcels travel along the flows.
   */
  show(parts: readonly SymbolLayer[], scale: number, moving: boolean): void {
    this.#motion++;
    this.#parts = parts;
    this.#scale = scale;
    this.#moving = moving;
    if (!this.#drawing && !parts.some(({ visible }) => visible)) return;
    this.#drawing ??= this.#load();
    this.#drawing.then((draw) => this.#draw(draw), this.#onFailure);
  }

  destroy(): void {
    this.#motion++;
  }

  async #load(): Promise<Draw> {
    const { MapLibreOverlay, symbolLayers } = await import('./symbol-layers.ts');
    const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
    const map = this.#map;
    map.addControl(overlay);
    let layers: ReturnType<typeof symbolLayers> = [];
    const place = () => overlay.setProps({ layers });
    return (parts, scale) => {
      layers = symbolLayers(parts, SYMBOLS_BELOW, scale);
      place();
      // While a source is on its way the overlay has no place among the map's layers, and lies over all names.
      map.off('idle', place);
      if (!map.isStyleLoaded()) map.once('idle', place);
    };
  }

  #draw(draw: Draw): void {
    const number = ++this.#motion;
    if (!this.#moving) {
      draw(this.#parts, this.#scale);
      return;
    }
    const frame = () => {
      if (number !== this.#motion) return;
      const phase = (performance.now() / FLOW_MILLISECONDS) % 1;
      draw(
        this.#parts.map((part) => (part.kind === 'flows' ? { ...part, phase } : part)),
        this.#scale,
      );
      // Frames that are asked for sooner than they are drawn would queue up where there is no GPU.
      onceFinished(this.#map, () => requestAnimationFrame(frame));
    };
    frame();
  }
}

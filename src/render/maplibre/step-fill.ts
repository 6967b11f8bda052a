import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Scene } from '../../scene/scene.ts';
import type { CountyFill } from './county-fill.ts';
import { onceFinished } from './finished-pixels.ts';

/** Brings the fill from one half-year to another. */
export interface FillStepper {
  /** Shows the scene's fill, tweening for some milliseconds from a half-year, by its place in the order of time. */
  step(from: number, milliseconds: number): void;
  stop(): void;
}

/** @param isMeasured whether steps are measured, as they are on one of two maps side by side */
export function createFillStepper(
  map: MapLibreMap,
  fill: CountyFill,
  shown: () => Scene,
  isMeasured: boolean,
): FillStepper {
  /** The number of the latest step: one that is overtaken asks for no more frames. */
  let latest = 0;

  /** Measures from a time to the finished pixels of the half-year that the next frame shows. */
  function measure(start: number): void {
    const { atlas, fill } = shown();
    const period = atlas.periods[fill.periodIndex]?.id;
    onceFinished(map, () => performance.measure('atlas:step', { start, detail: { period } }));
  }

  return {
    step(from, milliseconds) {
      const number = ++latest;
      const start = performance.now();
      const frame = () => {
        if (number !== latest) return;
        const { fill: look, theme } = shown();
        const to = look.periodIndex;
        const passed = performance.now() - start;
        const mix = passed < milliseconds && from !== to ? passed / milliseconds : 1;
        fill.setState({ fill: look, theme, ...(look.step ?? { from, to, mix }) });
        // A frame is asked for when the last one is finished, or they would queue up where there is no GPU.
        if (!look.step && mix < 1) onceFinished(map, frame);
        else if (!look.step && isMeasured && from !== to) measure(start);
        else map.triggerRepaint();
      };
      frame();
    },
    stop() {
      latest++;
    },
  };
}

import type { Map as MapLibreMap } from 'maplibre-gl';
import { channels } from '../../../src/core/theme/theme.ts';
import type { Sample } from './mesh-of.ts';
import { classOf, COLORS, PERIODS, type Way } from './way.ts';

/** Steps a way through the periods. */
export interface Stepper {
  /** Shows a period; resolves within the frame that shows it, its commands given but not yet done. */
  step(period: number): Promise<void>;
  /** Draws a frame that shows the same as before: what every step costs, whatever the way. */
  redraw(): Promise<void>;
  /** Waits until the graphics of the last step are done; gives the time since its start, in ms. */
  done(): Promise<number>;
  /** How many frames the map has drawn so far. */
  frames(): number;
  /** Which share of the samples shows the colour of a period, after a step to it. */
  right(period: number): Promise<number>;
  /** Steps until the first period shows; a way may take a while to draw what it was given. */
  untilRight(): Promise<void>;
}

/** Below this share of right samples a way does not show what it should. */
const RIGHT = 0.95;
const PATIENCE_MILLISECONDS = 180_000;
const COLOR_TOLERANCE = 2;

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));

/** Makes the stepper of a way on its map. */
export function createStepper(
  map: MapLibreMap,
  way: Way,
  samples: readonly Sample[],
  rates: Float32Array,
): Stepper {
  const gl = map.getCanvas().getContext('webgl2')!;
  const paints = COLORS.map((color) => channels(color).map((channel) => channel * 255));
  let started = 0;
  let drawn = 0;
  let fence: WebGLSync | null = null;
  map.on('render', () => drawn++);

  async function frame(update: () => void): Promise<void> {
    started = performance.now();
    const rendered = map.once('render');
    update();
    map.triggerRepaint();
    await rendered;
    fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
  }

  async function done(): Promise<number> {
    // A wait of no time never blocks, and a fence's state changes only between tasks.
    while (fence && gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED) await pause(4);
    if (fence) gl.deleteSync(fence);
    fence = null;
    return performance.now() - started;
  }

  function isRight({ at, row }: Sample, period: number): boolean {
    const { x, y } = map.project(at as [number, number]);
    const pixel = new Uint8Array(4);
    const ratio = map.getPixelRatio();
    const [column, line] = [Math.floor(x * ratio), Math.floor(y * ratio)];
    gl.readPixels(
      column,
      gl.drawingBufferHeight - 1 - line,
      1,
      1,
      gl.RGBA,
      gl.UNSIGNED_BYTE,
      pixel,
    );
    const expected = paints[classOf(rates[row * PERIODS + period]!)]!;
    return expected.slice(0, 3).every((channel, index) => {
      return Math.abs(channel - pixel[index]!) <= COLOR_TOLERANCE;
    });
  }

  async function right(period: number): Promise<number> {
    await frame(() => way.show(period));
    const share = samples.filter((sample) => isRight(sample, period)).length / samples.length;
    await done();
    return share;
  }

  async function untilRight(): Promise<void> {
    const latest = performance.now() + PATIENCE_MILLISECONDS;
    while ((await right(0)) < RIGHT) {
      if (performance.now() > latest) throw new Error('the way never showed the first period');
      await pause(20);
    }
  }

  return {
    step: (period) => frame(() => way.show(period)),
    redraw: () => frame(() => undefined),
    done,
    frames: () => drawn,
    right,
    untilRight,
  };
}

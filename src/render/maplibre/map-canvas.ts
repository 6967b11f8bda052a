/** What MapLibre asks for; a canvas keeps what its context was first asked for. */
const ATTRIBUTES: WebGLContextAttributes = {
  antialias: false,
  alpha: true,
  depth: true,
  stencil: true,
  premultipliedAlpha: true,
  preserveDrawingBuffer: false,
  powerPreference: 'high-performance',
  failIfMajorPerformanceCaveat: false,
  desynchronized: false,
};

let waiting: HTMLCanvasElement | undefined;

/**
 * Makes the canvas of the first map and starts its graphics, so that these are ready when the library comes. Says
 * whether there are any.
 */
export function prepareMapCanvas(): boolean {
  const canvas = document.createElement('canvas');
  const isReady = canvas.getContext('webgl2', ATTRIBUTES) !== null;
  if (isReady) waiting = canvas;
  return isReady;
}

/** Gives the canvas that waits for a map, once. */
export function takeMapCanvas(): HTMLCanvasElement | undefined {
  const canvas = waiting;
  waiting = undefined;
  return canvas;
}

import type { Map as MapLibreMap } from 'maplibre-gl';

/** Between two looks at a fence, in milliseconds. */
const POLL_MILLISECONDS = 4;

/**
 * Calls back once the graphics have drawn all that they were told so far, which without a GPU is long after the call that
 * told them; never where the context is lost meanwhile.
 */
export function whenPixelsFinished(gl: WebGL2RenderingContext, finished: () => void): void {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!fence) return;
  gl.flush();
  const look = () => {
    if (gl.isContextLost()) return;
    // A wait of no time never blocks, and a fence's state changes only between tasks.
    if (gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED) {
      setTimeout(look, POLL_MILLISECONDS);
      return;
    }
    gl.deleteSync(fence);
    finished();
  };
  look();
}

/** Calls back when the pixels of a map's next frame, which this asks for, are finished. */
export function onceFinished(map: MapLibreMap, finished: () => void): void {
  const gl = map.getCanvas().getContext('webgl2')!;
  map.once('render', () => whenPixelsFinished(gl, finished));
  map.triggerRepaint();
}

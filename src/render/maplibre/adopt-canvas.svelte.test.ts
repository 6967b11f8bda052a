import { setWorkerUrl, type Map as MapLibreMap } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { afterEach, expect, test, vi } from 'vitest';
import { createMap } from './adopt-canvas.ts';
import { onceFinished } from './finished-pixels.ts';
import { prepareMapCanvas, takeMapCanvas } from './map-canvas.ts';

setWorkerUrl(workerUrl);

let map: MapLibreMap | undefined;
afterEach(() => map?.remove());

function open(canvas: HTMLCanvasElement | undefined, isEmpty = false): MapLibreMap {
  const container = document.createElement('div');
  container.style.cssText = 'width: 200px; height: 100px';
  document.body.append(container);
  const style = {
    version: 8,
    sources: {},
    layers: [{ id: 'red', type: 'background', paint: { 'background-color': '#FF0000' } }],
  } as const;
  const canvasContextAttributes = { antialias: false };
  map = createMap(
    {
      container,
      style: { ...style, layers: isEmpty ? [] : [...style.layers] },
      canvasContextAttributes,
    },
    canvas,
  );
  return map;
}

test('a canvas waits for one map, and is there only where there is WebGL2', () => {
  expect(prepareMapCanvas()).toBe(true);
  expect(takeMapCanvas()).toBeInstanceOf(HTMLCanvasElement);
  expect(takeMapCanvas()).toBeUndefined();
});

test('a map draws on the canvas that it is given, with the context that this has', async () => {
  prepareMapCanvas();
  const canvas = takeMapCanvas()!;
  const gl = canvas.getContext('webgl2')!;
  const opened = open(canvas);
  expect(opened.getCanvas()).toBe(canvas);
  expect(opened.getContainer().querySelectorAll('canvas')).toHaveLength(1);
  expect(canvas.classList).toContain('maplibregl-canvas');
  expect([canvas.clientWidth, canvas.clientHeight]).toEqual([200, 100]);
  await opened.once('load');
  const pixel = await new Promise<number[]>((resolve) => {
    opened.once('render', () => {
      const read = new Uint8Array(4);
      gl.readPixels(5, 5, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, read);
      resolve([...read]);
    });
    opened.triggerRepaint();
  });
  expect(pixel).toEqual([255, 0, 0, 255]);
});

test('a map hears when the context of a canvas that it was given is lost', async () => {
  prepareMapCanvas();
  const opened = open(takeMapCanvas());
  await opened.once('load');
  const lost = new Promise((resolve) => opened.once('webglcontextlost', resolve));
  opened.getCanvas().getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
  await lost;
});

test('a map without a canvas makes its own, and tells when its pixels are finished', async () => {
  const opened = open(undefined);
  await opened.once('load');
  await new Promise<void>((resolve) => onceFinished(opened, resolve));
  expect(opened.getCanvas().width).toBeGreaterThan(0);
});

test('a map draws nothing but its layers', async () => {
  const drawn = { empty: 0, red: 0 };
  for (const name of ['empty', 'red'] as const) {
    map?.remove();
    const opened = open(undefined, name === 'empty');
    await opened.once('load');
    const calls = vi.spyOn(opened.getCanvas().getContext('webgl2')!, 'drawElements');
    await new Promise<void>((resolve) => onceFinished(opened, resolve));
    drawn[name] = calls.mock.calls.length;
  }
  expect(drawn.empty).toBe(0);
  expect(drawn.red).toBeGreaterThan(0);
});

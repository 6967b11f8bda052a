import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test, vi } from 'vitest';
import type { SymbolLayer } from '../../scene/symbols.ts';
import { SymbolOverlay } from './symbol-overlay.ts';

const setProps = vi.hoisted(() => vi.fn());
vi.mock('./symbol-layers.ts', () => ({
  MapLibreOverlay: class {
    setProps = setProps;
  },
  symbolLayers: (parts: readonly SymbolLayer[]) => parts,
}));

test('symbols that are drawn while a source loads take their place below the names once it has come', async () => {
  let isLoaded = false;
  const idle = new Set<() => void>();
  const map = {
    addControl: () => {},
    isStyleLoaded: () => isLoaded,
    once: (_: string, listener: () => void) => idle.add(listener),
    off: (_: string, listener: () => void) => idle.delete(listener),
  } as unknown as MapLibreMap;
  const overlay = new SymbolOverlay(map, () => {});
  const parts = [{ visible: true }] as unknown as readonly SymbolLayer[];
  overlay.show(parts, 1, false);
  await expect.poll(() => setProps.mock.calls.length).toBe(1);
  overlay.show(parts, 2, false);
  await expect.poll(() => setProps.mock.calls.length).toBe(2);
  expect(idle.size).toBe(1);
  isLoaded = true;
  for (const listener of idle) listener();
  expect(setProps).toHaveBeenCalledTimes(3);
  overlay.show(parts, 1, false);
  await expect.poll(() => setProps.mock.calls.length).toBe(4);
  expect(idle.size).toBe(0);
});

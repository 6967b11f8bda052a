import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { CameraSync } from '../../render/maplibre/camera-sync.ts';
import type { MapController, MapEvents } from '../../render/maplibre/map-controller.ts';
import MapView from './MapView.svelte';

const reveal = vi.fn();

/** A canvas that has the focus, over the middle of the county 520102. */
class FakeStage {
  readonly show = vi.fn();
  readonly setOptions = vi.fn();
  readonly fit = vi.fn();
  readonly jump = vi.fn();
  readonly destroy = vi.fn();
  readonly reveal = reveal;
  readonly placeOf = () => [104.5, 30.5];
  readonly toPixels = () => [50, 50];

  constructor(container: HTMLElement, _theme: unknown, events: MapEvents) {
    const canvas = document.createElement('canvas');
    canvas.tabIndex = 0;
    container.append(canvas);
    canvas.focus();
    queueMicrotask(() => events.onFirstMap());
  }
}

async function renderMap() {
  const { store } = await loadedStore({ hash: 'v=1' });
  const Stage = FakeStage as unknown as typeof MapController;
  const screen = await render(MapView, { store, Stage, link: new CameraSync() });
  await expect.poll(() => document.activeElement?.tagName).toBe('CANVAS');
  const told = (name: string) => screen.getByRole('status').getByRole('heading', { name });
  return { store, screen, told };
}

test('Enter begins a walk at the county in the middle, and arrows lead to its neighbours, each told and brought into sight', async () => {
  const { store, told } = await renderMap();
  await userEvent.keyboard('{Enter}');
  await expect.element(told('Yi County')).toBeVisible();
  expect(store.session.hoveredCounty).toBe('520102');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(told('Jia County')).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  expect(store.session.hoveredCounty).toBe('530101');
  expect(reveal).toHaveBeenCalledTimes(3);
});

test('on a walk Enter chooses a county, Shift with Enter one more beside it', async () => {
  const { store } = await renderMap();
  await userEvent.keyboard('{Enter}');
  expect(store.view.county).toBeNull();
  await userEvent.keyboard('{Enter}');
  expect(store.view.county).toBe('520102');
  await userEvent.keyboard('{ArrowUp}{Shift>}{Enter}{/Shift}');
  expect(store.view.pins).toEqual(['520101']);
});

test('Escape ends a walk and nothing else, and arrows are the map’s again', async () => {
  const { store, screen } = await renderMap();
  const left = vi.fn();
  addEventListener('keydown', left);
  await userEvent.keyboard('{ArrowUp}');
  expect(left).toHaveBeenCalledTimes(1);
  await userEvent.keyboard('{Enter}{ArrowUp}{Escape}');
  expect(left).toHaveBeenCalledTimes(1);
  await expect.element(screen.getByRole('heading', { level: 2 })).not.toBeInTheDocument();
  expect(store.session.hoveredCounty).toBeNull();
  await userEvent.keyboard('{ArrowUp}');
  expect(left).toHaveBeenCalledTimes(2);
  removeEventListener('keydown', left);
});

test('a pointer on the map ends a walk', async () => {
  const { store, screen } = await renderMap();
  await userEvent.keyboard('{Enter}');
  expect(store.session.hoveredCounty).toBe('520102');
  const map = screen.getByRole('region', { name: 'Map' }).element();
  map.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
  await expect.poll(() => store.session.hoveredCounty).toBeNull();
});

import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedExplorer } from '../../tests/fixtures/explorer.ts';
import type { Scene } from '../layers/scene.ts';
import { homeBox } from '../model/home.ts';
import type { MapStage, StageEvents } from './map-stage.ts';
import MapView from './MapView.svelte';

/** Stages that were made, the latest last. */
let stages: FakeStage[] = [];
beforeEach(() => (stages = []));

/** Remembers what it was told in place of drawing it. */
class FakeStage {
  readonly events: StageEvents;
  readonly show = vi.fn<(scene: Scene, animate: boolean) => void>();
  readonly setHint = vi.fn();
  readonly fit = vi.fn();
  readonly jump = vi.fn();
  readonly zoomBy = vi.fn();
  readonly destroy = vi.fn();

  constructor(_container: HTMLElement, _theme: unknown, events: StageEvents) {
    this.events = events;
    stages.push(this);
  }

  get scene(): Scene {
    return this.show.mock.lastCall![0];
  }
}

async function renderMap(hash = '') {
  const { explorer, address } = await loadedExplorer({ hash });
  const Stage = FakeStage as unknown as typeof MapStage;
  const onFirstMap = vi.fn();
  const screen = await render(MapView, { explorer, Stage, onFirstMap });
  const [stage] = stages as [FakeStage];
  await expect.poll(() => stage.show.mock.calls.length).toBeGreaterThan(0);
  return { explorer, address, screen, stage, onFirstMap };
}

test('the map is a region with its name', async () => {
  const { screen } = await renderMap();
  await expect.element(screen.getByRole('region', { name: 'Map' })).toBeInTheDocument();
});

test('the scene is that of the view', async () => {
  const { explorer, stage } = await renderMap('period=2018H2&mark=circles&prov=53&county=530101');
  const { scene } = stage;
  expect(scene.geometry).toBe(explorer.geometry);
  expect(scene.fill).toMatchObject({ to: 1, filled: false });
  expect(scene.circles).toMatchObject({ period: '2018H2', visible: true });
  expect([...scene.kept]).toEqual([0, 0, 1, 1]);
  expect(scene.pinned).toBe(2);
  expect(scene.points.features.map(({ properties }) => properties!.name)).toEqual([
    'Guizhou',
    'Yunnan',
  ]);
});

test('a step changes what follows from the period and nothing else of the scene', async () => {
  const { explorer, stage } = await renderMap();
  const before = stage.scene;
  explorer.show(1);
  await expect.poll(() => stage.scene.fill.to).toBe(1);
  for (const part of ['geometry', 'values', 'kept', 'points', 'theme'] as const) {
    expect(stage.scene[part]).toBe(before[part]);
  }
});

test('a filter changes neither values nor names', async () => {
  const { explorer, stage } = await renderMap();
  const before = stage.scene;
  explorer.toggleProvince('520000');
  await expect.poll(() => [...stage.scene.kept]).toEqual([1, 1, 0, 0]);
  for (const part of ['geometry', 'values', 'points', 'fill'] as const) {
    expect(stage.scene[part]).toBe(before[part]);
  }
});

test('the map fits the nation, then the chosen provinces', async () => {
  const { explorer, stage } = await renderMap();
  const { provinces } = explorer.geometry!;
  await expect.poll(() => stage.fit.mock.lastCall?.[0]).toEqual(homeBox(provinces));
  explorer.toggleProvince('530000');
  await expect.poll(() => stage.fit.mock.lastCall?.[0]).toEqual(provinces[1]!.box);
});

test('a link with a camera goes there and fits nothing', async () => {
  const { stage } = await renderMap('cam=105,31,5');
  await expect.poll(() => stage.jump.mock.lastCall?.[0]).toEqual({ lng: 105, lat: 31, zoom: 5 });
  expect(stage.fit).not.toHaveBeenCalled();
});

test('where the reader moves is recorded and not commanded back', async () => {
  const { explorer, address, stage } = await renderMap();
  stage.events.onLook({ lng: 105, lat: 31, zoom: 5 });
  await expect.poll(() => address.read()).toBe('v=1&cam=105,31,5');
  expect(explorer.view.camera).toEqual({ lng: 105, lat: 31, zoom: 5 });
  expect(stage.jump).not.toHaveBeenCalled();
});

test('going back moves the map to where it was', async () => {
  const { address, explorer, stage } = await renderMap('cam=105,31,5');
  explorer.show(1);
  stage.events.onLook({ lng: 106, lat: 30, zoom: 6 });
  stage.jump.mockClear();
  address.back();
  await expect.poll(() => stage.jump.mock.lastCall?.[0]).toEqual({ lng: 105, lat: 31, zoom: 5 });
});

test('a click pins a county, one beside all counties unpins it', async () => {
  const { explorer, stage } = await renderMap();
  stage.events.onClick(1);
  expect(explorer.view.county).toBe('520102');
  await expect.poll(() => stage.scene.pinned).toBe(1);
  stage.events.onClick(-1);
  expect(explorer.view.county).toBeNull();
});

test('the county under the pointer has a card until Escape', async () => {
  const { screen, stage } = await renderMap();
  stage.events.onHover(0, 10, 10);
  const name = screen.getByRole('heading', { name: 'Jia County' });
  await expect.element(name).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(name).not.toBeInTheDocument();
});

test('the buttons zoom by one level, and one leads back to the whole map', async () => {
  const { explorer, screen, stage } = await renderMap('cam=105,31,5');
  await screen.getByRole('button', { name: 'Zoom in' }).click();
  await screen.getByRole('button', { name: 'Zoom out' }).click();
  expect(stage.zoomBy.mock.calls).toEqual([[1], [-1]]);
  await screen.getByRole('button', { name: 'Whole map' }).click();
  expect(explorer.view.camera).toBeNull();
});

test('a lost and restored graphics context gets a new stage with the same scene', async () => {
  const { stage } = await renderMap();
  stage.events.onRestored();
  await expect.poll(() => stages.length).toBe(2);
  expect(stage.destroy).toHaveBeenCalled();
  await expect.poll(() => stages[1]!.show.mock.lastCall?.[0]).toEqual(stage.scene);
});

test('circles that cannot be loaded are noticed', async () => {
  const { explorer, stage } = await renderMap();
  stage.events.onNoCircles();
  expect(explorer.notices).toEqual([{ kind: 'no-circles' }]);
});

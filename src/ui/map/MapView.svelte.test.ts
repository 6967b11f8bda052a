import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import type { Scene } from '../../scene/scene.ts';
import type { ItemId } from '../../core/atlas/item.ts';
import { fakeLngLatToSquare, toFakeLngLat } from '../../core/geography/albers.ts';
import { homeBox } from '../../core/geography/home-box.ts';
import { moveOverlay } from '../../core/view/overlay-order.ts';
import { DEFAULT_VIEW } from '../../core/view/view.ts';
import { CameraSync } from '../../render/maplibre/camera-sync.ts';
import type { MapController, MapEvents, MapOptions } from '../../render/maplibre/map-controller.ts';
import type { Hover } from '../../render/maplibre/map-pointer.ts';
import MapView from './MapView.svelte';

/** Stages that were made, the latest last. */
let stages: FakeStage[] = [];
beforeEach(() => (stages = []));

/** Remembers what it was told in place of drawing it. */
class FakeStage {
  readonly events: MapEvents;
  readonly show = vi.fn<(scene: Scene, milliseconds: number) => void>();
  readonly setOptions = vi.fn<(options: MapOptions) => void>();
  readonly fit = vi.fn();
  readonly jump = vi.fn();
  readonly pass = vi.fn();
  readonly zoomBy = vi.fn();
  readonly destroy = vi.fn();

  constructor(_container: HTMLElement, _theme: unknown, events: MapEvents) {
    this.events = events;
    stages.push(this);
  }

  /** The row of the county that is outlined. */
  get hovered(): number | undefined {
    return this.setOptions.mock.lastCall?.[0].hovered;
  }

  get scene(): Scene {
    return this.show.mock.lastCall![0];
  }
}

async function renderMap(hash = 'v=1') {
  const { store, address } = await loadedStore({ hash });
  const Stage = FakeStage as unknown as typeof MapController;
  const onFirstMap = vi.fn();
  const screen = await render(MapView, { store, Stage, onFirstMap, link: new CameraSync() });
  const [stage] = stages as [FakeStage];
  await expect.poll(() => stage.show.mock.calls.length).toBeGreaterThan(0);
  return { store, address, screen, stage, onFirstMap };
}

/** A pointer over a row, or over an item above it. */
const at = (row: number, item: ItemId | null = null): Hover => ({ row, item, x: 10, y: 10 });

/** The ids of the symbols that are drawn, from the lowest to the topmost. */
const drawn = ({ scene }: FakeStage) =>
  scene.symbols.filter(({ visible }) => visible).map(({ id }) => id);

test('the map is a region with its name', async () => {
  const { screen } = await renderMap();
  await expect.element(screen.getByRole('region', { name: 'Map' })).toBeInTheDocument();
});

test('the scene is that of the view', async () => {
  const { store, stage } = await renderMap('period=2018H2&mark=circles&prov=53&county=530101');
  const { scene } = stage;
  expect(scene.geometry).toBe(store.geometry);
  expect(scene.fill).toMatchObject({ periodIndex: 1, classes: undefined });
  expect(scene.symbols.map(({ id, visible }) => [id, visible])).toEqual([
    ['circles', true],
    ['columns', false],
  ]);
  expect(scene.symbols[0]).toMatchObject({ state: { layer: 'sales', period: '2018H2' } });
  expect([...scene.mask]).toEqual([0, 0, 1, 1]);
  expect(scene.pinned).toEqual([2]);
  expect(scene.labels.places.features.map(({ properties }) => properties!.name)).toEqual([
    'Guizhou',
    'Yunnan',
    '东州',
    '西州',
  ]);
});

test('between two scenes of a story its clock alone moves fill and camera', async () => {
  const { store, stage } = await renderMap();
  const [from, to] = [DEFAULT_VIEW, { ...DEFAULT_VIEW, period: '2019H1' }];
  const place = { story: 'a', scene: 1, at: null };
  stage.fit.mockClear();
  for (const mix of [0.25, 0.75]) {
    const transition = { from, to, mix, periods: { from: '2018H1', to: '2019H1' } };
    store.showStoryMoment(mix < 0.5 ? from : to, place, transition, 'replace');
    await expect.poll(() => stage.scene.fill.step).toEqual({ from: 0, to: 2, mix });
    expect(stage.show.mock.lastCall![1]).toBe(0);
    expect(stage.pass.mock.lastCall![0]).toBe(transition);
  }
  expect(stage.fit).not.toHaveBeenCalled();
  store.showStoryMoment(to, place, null, 'replace');
  await expect.poll(() => stage.scene.fill).toMatchObject({ step: null, periodIndex: 2 });
  expect(stage.fit).toHaveBeenLastCalledWith(expect.anything(), expect.anything(), false);
});

test('a step changes what follows from the period and nothing else of the scene', async () => {
  const { store, stage } = await renderMap();
  const before = stage.scene;
  store.setPeriodIndex(1);
  await expect.poll(() => stage.scene.fill.periodIndex).toBe(1);
  for (const part of ['geometry', 'mask', 'labels', 'forests', 'theme'] as const) {
    expect(stage.scene[part]).toBe(before[part]);
  }
  expect(stage.scene.fill.values).toBe(before.fill.values);
});

test('a filter changes neither values nor names', async () => {
  const { store, stage } = await renderMap();
  const before = stage.scene;
  store.setFilter({ places: ['520000'] });
  await expect.poll(() => [...stage.scene.mask]).toEqual([1, 1, 0, 0]);
  for (const part of ['geometry', 'labels', 'fill'] as const) {
    expect(stage.scene[part]).toBe(before[part]);
  }
});

test('overlays are drawn in their order once their data are there', async () => {
  const { store, stage } = await renderMap('on=programmes,loans,network:50');
  await expect
    .poll(() => drawn(stage))
    .toEqual(['programmes-sites', 'loans-circles', 'network-flows', 'network-sites']);
  expect(stage.scene.symbols.at(-1)!.opacity).toBe(0.5);
  store.set({ overlays: moveOverlay(store.view.overlays, 'programmes', 2) });
  await expect.poll(() => drawn(stage).at(-1)).toBe('programmes-sites');
  store.toggleOverlay('network');
  await expect.poll(() => drawn(stage)).toEqual(['loans-circles', 'programmes-sites']);
});

test('forests are outlined while the ecology is on, the chosen one stronger', async () => {
  const { store, stage } = await renderMap('on=ecology:60&item=forest:grove');
  const forests = () => stage.scene.forests.features.map(({ properties }) => properties);
  await expect.poll(() => forests().length).toBe(2);
  expect(forests()[0]).toMatchObject({ dashed: false, chosen: true });
  expect(forests()[0]!.opacity).toBeCloseTo(0.57);
  store.toggleOverlay('ecology');
  await expect.poll(() => forests()).toEqual([]);
});

test('the list is filled by groups, which do not pass into one another', async () => {
  const { store, stage } = await renderMap('layer=list');
  expect(stage.scene.fill).toMatchObject({ classes: expect.anything(), tweened: false });
  store.set({ layer: 'none' });
  await expect.poll(() => stage.scene.fill.classes).toBeUndefined();
});

test('a layer whose estimate has not come merely tints the list', async () => {
  const { store, stage } = await renderMap();
  const filled = () => stage.scene.fill.classes !== undefined;
  store.set({ layer: 'loans' });
  await expect.poll(filled).toBe(false);
  await expect.poll(filled).toBe(true);
});

test('columns tilt the map, and only they do', async () => {
  const { store, stage } = await renderMap('mark=columns');
  expect(stage.scene.pitch).toBeGreaterThan(30);
  store.set({ mark: 'circles' });
  await expect.poll(() => stage.scene.pitch).toBe(0);
});

test('the names of counties come when the camera is close', async () => {
  const { stage } = await renderMap();
  expect(stage.scene.labels.counties.features).toEqual([]);
  stage.events.onLabelZoom();
  await expect.poll(() => stage.scene.labels.counties.features.length).toBe(4);
});

test('a click on a hub chooses it in place of the county', async () => {
  const { store, stage } = await renderMap('county=520101&on=network');
  stage.events.onClick(at(-1, 'hub:east'), false);
  expect(store.view).toMatchObject({ item: 'hub:east', county: null });
  stage.events.onClick(at(1), false);
  expect(store.view).toMatchObject({ item: null, county: '520102' });
});

test('an item under the pointer is named', async () => {
  const { screen, stage } = await renderMap('on=network');
  await expect.poll(() => drawn(stage)).toContain('network-sites');
  stage.events.onHover(at(-1, 'hub:west'));
  await expect.element(screen.getByRole('heading', { name: 'Hub west' })).toBeVisible();
  await expect.element(screen.getByText('unverified')).toBeVisible();
});

test('the map fits the nation, then the chosen provinces', async () => {
  const { store, stage } = await renderMap();
  const { provinces } = store.geometry!;
  await expect.poll(() => stage.fit.mock.lastCall?.[0]).toEqual(homeBox(provinces));
  store.setFilter({ places: ['530000'] });
  await expect.poll(() => stage.fit.mock.lastCall?.[0]).toEqual(provinces[1]!.box);
});

test('a link with a camera goes there and fits nothing', async () => {
  const { stage } = await renderMap('cam=105,31,5');
  await expect.poll(() => stage.jump.mock.lastCall?.[0]).toEqual({ lng: 105, lat: 31, zoom: 5 });
  expect(stage.fit).not.toHaveBeenCalled();
});

test('where the reader moves is recorded and not commanded back', async () => {
  const { store, address, stage } = await renderMap();
  stage.events.onCameraMove({ lng: 105, lat: 31, zoom: 5 });
  await expect.poll(() => address.read()).toBe('v=1&cam=105,31,5');
  expect(store.view.camera).toEqual({ lng: 105, lat: 31, zoom: 5 });
  expect(stage.jump).not.toHaveBeenCalled();
});

test('going back moves the map to where it was', async () => {
  const { address, store, stage } = await renderMap('cam=105,31,5');
  store.setPeriodIndex(1);
  stage.events.onCameraMove({ lng: 106, lat: 30, zoom: 6 });
  stage.jump.mockClear();
  address.back();
  await expect.poll(() => stage.jump.mock.lastCall?.[0]).toEqual({ lng: 105, lat: 31, zoom: 5 });
});

test('a click pins a county, one beside all counties unpins it', async () => {
  const { store, stage } = await renderMap();
  stage.events.onClick(at(1), false);
  expect(store.view.county).toBe('520102');
  await expect.poll(() => stage.scene.pinned).toEqual([1]);
  stage.events.onClick(at(2), true);
  expect(store.view.pins).toEqual(['530101']);
  await expect.poll(() => stage.scene.pinned).toEqual([1, 2]);
  stage.events.onClick(at(1), true);
  expect(store.view).toMatchObject({ county: '530101', pins: [] });
  stage.events.onClick(at(-1), true);
  expect(store.view.county).toBe('530101');
  stage.events.onClick(at(-1), false);
  expect(store.view.county).toBeNull();
});

test('the county under the pointer has a card until Escape', async () => {
  const { screen, stage } = await renderMap();
  stage.events.onHover(at(0));
  const name = screen.getByRole('heading', { name: 'Jia County' });
  await expect.element(name).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(name).not.toBeInTheDocument();
});

test('the county that a list points at is outlined, and a map left by the pointer does not undo it', async () => {
  const { store, stage } = await renderMap();
  stage.events.onHover(at(0));
  expect(store.session.hoveredCounty).toBe('520101');
  await expect.poll(() => stage.hovered).toBe(0);
  stage.events.onHover(at(-1));
  expect(store.session.hoveredCounty).toBeNull();
  store.session.hoveredCounty = '520102';
  await expect.poll(() => stage.hovered).toBe(1);
  stage.events.onHover(at(-1));
  expect(store.session.hoveredCounty).toBe('520102');
});

test('steps are shown at once while the slider is dragged, and faster in a fast run', async () => {
  const { store, stage } = await renderMap();
  const duration = () => stage.show.mock.lastCall![1];
  const isReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const stepTo = async (index: number, speed: 1 | 4 | null) => {
    store.setPeriodIndex(index, 'push', speed);
    await expect.poll(() => stage.scene.fill.periodIndex).toBe(index);
  };
  await stepTo(1, null);
  const usual = duration();
  expect(usual > 0).toBe(!isReduced);
  await stepTo(2, 4);
  expect(duration()).toBe(usual / 4);
  store.session.scrubbing = true;
  await stepTo(0, null);
  expect(duration()).toBe(0);
});

test('the buttons zoom by one level, and one leads back to the whole map', async () => {
  const { store, screen, stage } = await renderMap('cam=105,31,5');
  await screen.getByRole('button', { name: 'Zoom in' }).click();
  await screen.getByRole('button', { name: 'Zoom out' }).click();
  expect(stage.zoomBy.mock.calls).toEqual([[1], [-1]]);
  await screen.getByRole('button', { name: 'Whole map' }).click();
  expect(store.view.camera).toBeNull();
});

const lost = () => document.createElement('canvas');

/** The picture that stands in for the map, as text. */
const picture = (screen: { container: Element }) =>
  vi.waitFor(async () => {
    const image = screen.container.querySelector<HTMLImageElement>('img.still')!;
    return (await fetch(image.src)).text();
  });

test('a lost graphics context gives way to a still picture of the same view, until it is back', async () => {
  const { store, screen, stage } = await renderMap('period=2018H2&prov=52');
  stage.events.onFirstMap();
  stage.events.onLost(lost());
  await expect.poll(() => store.session.graphics).toBe('lost');
  expect(stage.destroy).toHaveBeenCalled();
  const still = screen.getByRole('img', { name: store.scene!.headline.sentence });
  await expect.element(still).toBeVisible();
  store.session.graphics = 'live';
  await expect.poll(() => stages.length).toBe(2);
  await expect.poll(() => stages[1]!.show.mock.lastCall?.[0]).toBe(store.scene);
  await expect.element(still).toBeVisible();
  stages[1]!.events.onFirstMap();
  await expect.element(still).not.toBeInTheDocument();
});

test('the still picture follows half-year, filter and camera, and the live map comes back with them', async () => {
  const { store, screen, stage } = await renderMap('v=1');
  stage.events.onLost(lost());
  const first = await picture(screen);
  store.setPeriodIndex(2);
  await expect.poll(() => picture(screen)).not.toBe(first);
  const second = await picture(screen);
  store.setFilter({ places: ['520000'] });
  await expect.poll(() => picture(screen)).not.toBe(second);
  await screen.getByRole('button', { name: 'Zoom in' }).click();
  expect(store.view.camera).not.toBeNull();
  store.session.graphics = 'live';
  await expect.poll(() => stages[1]?.jump.mock.lastCall?.[0]).toEqual(store.view.camera);
  expect(stages[1]!.scene).toMatchObject({ fill: { periodIndex: 2 } });
});

test('a county is pinned by a click on the still picture', async () => {
  const { store, screen, stage } = await renderMap('cam=105,31,5');
  stage.events.onLost(lost());
  await picture(screen);
  const frame = screen.getByRole('region').element();
  const { mesh } = store.geometry!;
  const camera = toFakeLngLat([105, 31]);
  // A place of the first county, in pixels from the middle of the map.
  const [x, y] = [0, 1].map(
    (axis) => (mesh.centers[axis]! - fakeLngLatToSquare(camera)[axis]!) * 512 * 2 ** 5,
  );
  const { left, top, width, height } = frame.getBoundingClientRect();
  const at = { clientX: left + width / 2 + x!, clientY: top + height / 2 + y!, bubbles: true };
  screen.container.querySelector('img.still')!.dispatchEvent(new MouseEvent('click', at));
  expect(store.view.county).toBe('520101');
});

test('symbols that cannot be loaded are noticed', async () => {
  const { store, stage } = await renderMap();
  stage.events.onNoSymbols();
  expect(store.issues).toEqual([{ code: 'no-symbols' }]);
});

import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import type { Scene } from '../../scene/scene.ts';
import type {
  MapController,
  MapEvents,
  MapOptions,
  MapRole,
} from '../../render/maplibre/map-controller.ts';
import Maps from './MapPair.svelte';

/** Stages that were made, the latest last. */
let stages: FakeStage[] = [];
beforeEach(() => (stages = []));

/** Remembers what it was told in place of drawing it. */
class FakeStage {
  readonly events: MapEvents;
  readonly place: MapRole;
  readonly show = vi.fn<(scene: Scene, milliseconds: number) => void>();
  readonly setOptions = vi.fn<(options: MapOptions) => void>();
  readonly fit = vi.fn();
  readonly jump = vi.fn();
  readonly zoomBy = vi.fn();
  readonly destroy = vi.fn();

  constructor(_container: HTMLElement, _theme: unknown, events: MapEvents, place: MapRole) {
    this.events = events;
    this.place = place;
    stages.push(this);
  }

  /** The row of the county that is outlined. */
  get hovered(): number | undefined {
    return this.setOptions.mock.lastCall?.[0].hovered;
  }

  /** The half-year that is shown, by its place in the order of time. */
  get at(): number | undefined {
    return this.show.mock.lastCall?.[0].fill.periodIndex;
  }
}

async function renderMaps(hash: string) {
  const { store } = await loadedStore({ hash });
  const onFirstMap = vi.fn();
  const Stage = FakeStage as unknown as typeof MapController;
  const screen = await render(Maps, { store, Stage, onFirstMap });
  await expect.poll(() => stages.every(({ at }) => at !== undefined)).toBe(true);
  return { store, screen, onFirstMap };
}

const TWO = 'period=2018H2&vs=2018H1&compare=';

test('there is one map until two half-years are compared', async () => {
  const { screen } = await renderMaps('period=2018H2');
  expect(stages.map(({ at }) => at)).toEqual([1]);
  await expect.element(screen.getByText('→')).not.toBeInTheDocument();
});

test.each(['side', 'swipe'])('%s shows the two half-years, and says which', async (compare) => {
  const { screen } = await renderMaps(TWO + compare);
  expect(stages.map(({ at }) => at)).toEqual([1, 0]);
  await expect
    .element(screen.getByRole('region', { name: 'Map', exact: true }))
    .toBeInTheDocument();
  const other = screen.getByRole('region', { name: 'Map, first half of 2018' });
  await expect.element(other).toBeInTheDocument();
  const title = screen.getByText('→').element().closest('p')!;
  expect(title.textContent).toMatch(/^\s*(first half of 2018|2018 H1)\s*→\s*.*2018/);
});

test('a change map is one map', async () => {
  await renderMaps(`${TWO}change`);
  expect(stages.length).toBe(1);
});

test('comparing keeps the first map and takes the second away again', async () => {
  const { store } = await renderMaps('period=2018H2');
  store.set({ compare: 'side' });
  await expect.poll(() => stages.length).toBe(2);
  store.set({ compare: 'swipe' });
  for (const { events } of stages) events.onFirstMap();
  await expect.poll(() => document.querySelector('[role=slider]')).not.toBeNull();
  expect(stages.length).toBe(2);
  store.set({ compare: 'none' });
  await expect.poll(() => stages[1]!.destroy.mock.calls.length).toBe(1);
  expect(stages[0]!.destroy).not.toHaveBeenCalled();
  expect(stages.length).toBe(2);
});

test('the slider moves one map, and the choice of the other half-year the other', async () => {
  const { store } = await renderMaps(`${TWO}side`);
  store.setPeriodIndex(2);
  await expect.poll(() => stages.map(({ at }) => at)).toEqual([2, 0]);
  store.setComparedPeriod(1);
  await expect.poll(() => stages.map(({ at }) => at)).toEqual([2, 1]);
});

test('both maps have one camera, which the first is commanded and either reader moves', async () => {
  const { store } = await renderMaps(`${TWO}side`);
  const [main, other] = stages as [FakeStage, FakeStage];
  expect(other.place.link).toBe(main.place.link);
  expect([main.place.follows, other.place.follows]).toEqual([false, true]);
  await expect.poll(() => main.fit.mock.calls.length).toBeGreaterThan(0);
  other.events.onCameraMove({ lng: 105, lat: 31, zoom: 5 });
  expect(store.view.camera).toEqual({ lng: 105, lat: 31, zoom: 5 });
  store.set({ camera: null }, 'replace');
  await expect.poll(() => main.fit.mock.calls.length).toBeGreaterThan(1);
  expect(main.jump).not.toHaveBeenCalled();
  expect([other.fit.mock.calls, other.jump.mock.calls]).toEqual([[], []]);
});

test('only the first map has buttons and tells that it is there', async () => {
  const { screen, onFirstMap } = await renderMaps(`${TWO}side`);
  expect(screen.getByRole('button', { name: 'Zoom in' }).elements().length).toBe(1);
  stages[1]!.events.onFirstMap();
  expect(onFirstMap).not.toHaveBeenCalled();
  stages[0]!.events.onFirstMap();
  expect(onFirstMap).toHaveBeenCalledOnce();
});

test('a county under the pointer is outlined on both maps, with a card of that map’s half-year', async () => {
  const { screen } = await renderMaps(`${TWO}side`);
  stages[1]!.events.onHover({ row: 1, item: null, x: 10, y: 10 });
  await expect.poll(() => stages.map((stage) => stage.hovered)).toEqual([1, 1]);
  const other = screen.getByRole('region', { name: 'Map, first half of 2018' });
  await expect.element(other.getByText(/Guizhou · .*first half of 2018/i)).toBeInTheDocument();
});

test('a click on the second map pins, too', async () => {
  const { store } = await renderMaps(`${TWO}swipe`);
  stages[1]!.events.onClick({ row: 1, item: null, x: 10, y: 10 }, false);
  expect(store.view.county).toBe('520102');
});

test('the line between two maps comes with the second, starts in the middle and moves by keys', async () => {
  const { screen } = await renderMaps(`${TWO}swipe`);
  const slider = screen.getByRole('slider');
  stages[0]!.events.onFirstMap();
  await expect.element(slider).not.toBeInTheDocument();
  stages[1]!.events.onFirstMap();
  await expect.element(slider).toHaveAttribute('aria-valuenow', '50');
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{PageDown}{ArrowLeft}');
  await expect.element(slider).toHaveAttribute('aria-valuenow', '38');
  await expect
    .element(slider)
    .toHaveAttribute('aria-valuetext', 'first half of 2018 on the left, 38%');
});

test('a lost context of one map makes both still, with one camera, and both come back', async () => {
  const { store, screen } = await renderMaps(`${TWO}side`);
  stages[1]!.events.onLost(document.createElement('canvas'));
  await expect.poll(() => screen.container.querySelectorAll('img.still').length).toBe(2);
  expect(stages.every(({ destroy }) => destroy.mock.calls.length === 1)).toBe(true);
  store.session.graphics = 'live';
  await expect.poll(() => stages.slice(2).map(({ at }) => at)).toEqual([1, 0]);
});

import { expect, test, vi } from 'vitest';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { squareStory } from '../../../tests/fixtures/story.ts';
import { viewOfCounty, withScene } from '../../core/story/county-scene.ts';
import { PASSAGE, startOf } from '../../core/story/story-clock.ts';
import { resolveStory } from '../../core/story/resolve-story.ts';
import { StoryPlayer } from './story-player.svelte.ts';

const VIEWS = ['v=1', 'period=2018H2', 'layer=list', 'period=2031H1', 'period=2019H1'];

async function begun(hash = 'v=1', isStill = true, seconds = 5) {
  const { store, address } = await loadedStore({ hash });
  const player = new StoryPlayer(store, () => isStill);
  player.begin(resolveStory(squareStory(VIEWS, seconds), store.atlas!));
  return { store, address, player };
}

test('each step is a step of the history that names the scene, and shows its view', async () => {
  const { store, address, player } = await begun();
  player.next();
  expect(store.view).toMatchObject({ period: '2018H2', story: 'squares', scene: 2 });
  player.next();
  expect(store.view).toMatchObject({ period: '2018H1', layer: 'list' });
  player.previous();
  const steps = [1, 2, 3, 2].map((scene) => `v=1&story=squares&scene=${scene}`);
  expect(address.history).toEqual(['v=1', ...steps]);
});

test('each of several quick presses is a step, however late the frames come', async () => {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => frames.push(run));
  vi.stubGlobal('cancelAnimationFrame', () => {});
  try {
    const { store, player } = await begun('v=1', false);
    player.next();
    player.next();
    expect(store.view).toMatchObject({ scene: 3, layer: 'list' });
    player.next();
    frames.at(-1)!(performance.now() + 100);
    expect(store.session.transition).not.toBeNull();
    player.next();
    expect(player.state).toMatchObject({ toward: 3, transition: { mix: expect.any(Number) } });
  } finally {
    vi.unstubAllGlobals();
  }
});

test('a story that nobody can see waits, and goes on where it stood', async () => {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => frames.push(run));
  vi.stubGlobal('cancelAnimationFrame', () => {});
  try {
    const { store, player } = await begun('v=1', false);
    player.play();
    const start = performance.now();
    frames.at(-1)!(start + 400);
    const { t } = player;
    expect(t).toBeGreaterThan(0);
    store.session.inSight = false;
    frames.at(-1)!(start + 800);
    frames.at(-1)!(start + 1200);
    expect(player).toMatchObject({ t, playing: true });
    store.session.inSight = true;
    frames.at(-1)!(start + 1300);
    expect(player.t).toBeCloseTo(t + 0.1, 2);
  } finally {
    vi.unstubAllGlobals();
  }
});

test('a scene that cannot be shown is passed by, and the others keep their numbers', async () => {
  const { player } = await begun();
  player.go(2);
  player.next();
  expect(player.number).toBe(5);
  player.next();
  expect(player.number).toBe(5);
});

test('a link shows its scene in the language and the frame that it asks for', async () => {
  const { store } = await begun('story=squares&scene=3&lang=zh&ui=slide');
  expect(store.view).toMatchObject({ layer: 'list', language: 'zh', interface: 'slide' });
});

test('a link to a moment between two scenes stands still there', async () => {
  const { store, address, player } = await begun('story=squares&at=5.6');
  expect(store.session.transition).toMatchObject({
    mix: 0.5,
    periods: { from: '2018H1', to: '2018H2' },
  });
  expect(address.read()).toBe('v=1&story=squares&scene=2&at=5.6');
  player.next();
  expect(store.view).toMatchObject({ scene: 3, at: null });
  expect(store.session.transition).toBeNull();
});

test('a reader who changes the map leaves the story, which waits where it was', async () => {
  const { store, address, player } = await begun();
  player.next();
  store.setPeriodIndex(2);
  player.follow();
  expect(player.isShown).toBe(false);
  expect(address.read()).toBe('v=1&period=2019H1');
  player.resume();
  expect(store.view).toMatchObject({ period: '2018H2', scene: 2 });
});

test('another language leaves the story where it is', async () => {
  const { store, player } = await begun();
  player.next();
  store.set({ language: 'zh' });
  expect(player.isShown).toBe(true);
  expect(store.view).toMatchObject({ period: '2018H2', language: 'zh' });
});

test('going back in the browser goes back in the story', async () => {
  const { store, address, player } = await begun();
  player.next();
  player.next();
  address.back();
  player.follow();
  expect(store.view).toMatchObject({ scene: 2, period: '2018H2', layer: 'sales' });
});

test('a story that plays comes to its end and stops; where motion is unwelcome the map cuts', async () => {
  let now = performance.now();
  let frame: FrameRequestCallback = () => {};
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => ((frame = run), 1));
  try {
    for (const isStill of [false, true]) {
      const { store, player } = await begun('v=1', isStill, 1);
      const seen = { scenes: new Set<number>(), passages: 0 };
      player.play();
      for (let tick = 0; player.playing && tick < 500; tick++) {
        now += 50;
        frame(now);
        seen.scenes.add(store.view.scene!);
        if (store.session.transition) seen.passages++;
      }
      expect([...seen.scenes]).toEqual([1, 2, 3, 5]);
      expect(seen.passages > 0).toBe(!isStill);
      expect(player.t).toBeCloseTo(4 + (3 * PASSAGE) / 1000);
      expect(store.session.transition).toBeNull();
    }
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  }
});

test.each([
  ['scene', '9', 5],
  ['at', '999', 5],
] as const)(
  'a link beyond the end of a story shows the end, and says so: %s=%s',
  async (key, got, number) => {
    const { store, player } = await begun(`story=squares&${key}=${got}`);
    expect(player.number).toBe(number);
    expect(store.issues).toEqual([{ code: 'bad-value', key, got }]);
  },
);

test('a moment that is sought is no step of the history, and names the scene alone', async () => {
  const { store, address, player } = await begun('story=squares&at=3.5');
  const second = startOf(player.resolved!, 1);
  player.seek(second - PASSAGE / 1000 - 0.1);
  expect(store.view).toMatchObject({ period: '2018H1', scene: 1, at: null });
  player.seek(second);
  expect(store.view).toMatchObject({ period: '2018H2', scene: 2 });
  player.seek(1e6);
  expect(store.view.scene).toBe(5);
  expect(address.history).toHaveLength(1);
});

test('a map that may move is on its way at a moment between two scenes, and cuts where it may not', async () => {
  for (const isStill of [false, true]) {
    const { store, player } = await begun('v=1', isStill);
    player.seek(startOf(player.resolved!, 1) - PASSAGE / 2000 - 0.1);
    expect(store.session.transition === null).toBe(isStill);
    expect(store.view.scene).toBe(1);
  }
});

test('a scene that is added at the end is told, and its address is that of the last', async () => {
  const { store, player } = await begun();
  const story = player.resolved!;
  const view = viewOfCounty(story, '520102', store.geometry!.mesh);
  player.retell(withScene(story, view));
  player.seek(1e6);
  expect(store.view).toMatchObject({ county: '520102', story: 'squares', scene: 5 });
  expect(store.view.camera).not.toBeNull();
  expect(store.view.period).toBe('2018H1');
});

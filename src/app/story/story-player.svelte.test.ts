import { expect, test, vi } from 'vitest';
import { loadedExplorer } from '../../../tests/fixtures/explorer.ts';
import { squareStory } from '../../../tests/fixtures/story.ts';
import { PASSAGE } from '../../core/story/story-clock.ts';
import { tell } from '../../core/story/resolve-story.ts';
import { Teller } from './story-player.svelte.ts';

const VIEWS = ['', 'period=2018H2', 'layer=list', 'period=2031H1', 'period=2019H1'];

async function begun(hash = '', isStill = true, seconds = 5) {
  const { explorer, address } = await loadedExplorer({ hash });
  const teller = new Teller(explorer, () => isStill);
  teller.begin(tell(squareStory(VIEWS, seconds), explorer.atlas!));
  return { explorer, address, teller };
}

test('each step is a step of the history that names the scene, and shows its view', async () => {
  const { explorer, address, teller } = await begun();
  teller.next();
  expect(explorer.view).toMatchObject({ period: '2018H2', story: 'squares', scene: 2 });
  teller.next();
  expect(explorer.view).toMatchObject({ period: '2018H1', layer: 'list' });
  teller.previous();
  const steps = [1, 2, 3, 2].map((scene) => `v=1&story=squares&scene=${scene}`);
  expect(address.history).toEqual(['', ...steps]);
});

test('a scene that cannot be shown is passed by, and the others keep their numbers', async () => {
  const { teller } = await begun();
  teller.go(2);
  teller.next();
  expect(teller.number).toBe(5);
  teller.next();
  expect(teller.number).toBe(5);
});

test('a link shows its scene in the language and the frame that it asks for', async () => {
  const { explorer } = await begun('story=squares&scene=3&lang=zh&ui=slide');
  expect(explorer.view).toMatchObject({ layer: 'list', language: 'zh', interface: 'slide' });
});

test('a link to a moment between two scenes stands still there', async () => {
  const { explorer, address, teller } = await begun('story=squares&at=5.6');
  expect(explorer.passage).toMatchObject({ mix: 0.5, periods: { from: '2018H1', to: '2018H2' } });
  expect(address.read()).toBe('v=1&story=squares&scene=2&at=5.6');
  teller.next();
  expect(explorer.view).toMatchObject({ scene: 3, at: null });
  expect(explorer.passage).toBeNull();
});

test('a reader who changes the map leaves the story, which waits where it was', async () => {
  const { explorer, address, teller } = await begun();
  teller.next();
  explorer.show(2);
  teller.follow();
  expect(teller.isTold).toBe(false);
  expect(address.read()).toBe('v=1&period=2019H1');
  teller.resume();
  expect(explorer.view).toMatchObject({ period: '2018H2', scene: 2 });
});

test('another language leaves the story where it is', async () => {
  const { explorer, teller } = await begun();
  teller.next();
  explorer.speak('zh');
  expect(teller.isTold).toBe(true);
  expect(explorer.view).toMatchObject({ period: '2018H2', language: 'zh' });
});

test('going back in the browser goes back in the story', async () => {
  const { explorer, address, teller } = await begun();
  teller.next();
  teller.next();
  address.back();
  teller.follow();
  expect(explorer.view).toMatchObject({ scene: 2, period: '2018H2', layer: 'sales' });
});

test('a story that plays comes to its end and stops; where motion is unwelcome the map cuts', async () => {
  let now = performance.now();
  let frame: FrameRequestCallback = () => {};
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => ((frame = run), 1));
  try {
    for (const isStill of [false, true]) {
      const { explorer, teller } = await begun('', isStill, 1);
      const seen = { scenes: new Set<number>(), passages: 0 };
      teller.play();
      for (let tick = 0; teller.playing && tick < 500; tick++) {
        now += 50;
        frame(now);
        seen.scenes.add(explorer.view.scene!);
        if (explorer.passage) seen.passages++;
      }
      expect([...seen.scenes]).toEqual([1, 2, 3, 5]);
      expect(seen.passages > 0).toBe(!isStill);
      expect(teller.t).toBeCloseTo(4 + (3 * PASSAGE) / 1000);
      expect(explorer.passage).toBeNull();
    }
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  }
});

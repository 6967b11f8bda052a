import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { squareStory } from '../../../tests/fixtures/story.ts';
import { duration, PASSAGE, startOf } from '../../core/story/story-clock.ts';
import { resolveStory } from '../../core/story/resolve-story.ts';
import { STEPS, storyTimeline } from './story-timeline.ts';

const told = resolveStory(
  squareStory([
    '',
    'v=1&layer=loans',
    'v=1&layer=list&cam=104,31,4',
    'v=1&layer=list&cam=106,32,6',
    'v=1&layer=list&cam=106,32,6&period=2018H2',
  ]),
  squareAtlas(),
);
const timeline = storyTimeline(told);
/** A moment on the way to a scene, after a share of it. */
const onWay = (to: number, share: number) =>
  timeline.at(startOf(told, to) - ((1 - share) * PASSAGE) / 1000);

test('a film of a story takes its time, and each scene stands alone with its words', () => {
  expect(told.broken).toEqual([]);
  expect(timeline.seconds).toBe(duration(told));
  for (const [at, { scene, view }] of told.scenes.entries()) {
    expect(timeline.at(startOf(told, at) + 1)).toMatchObject({
      under: { scene, view },
      over: null,
    });
  }
});

test('from scene to scene one picture fades into the other', () => {
  expect(onWay(1, 0.25).under).toBe(told.scenes[0]);
  expect(onWay(1, 0.25).over).toBe(told.scenes[1]);
  expect(onWay(1, 0.75).under).toBe(told.scenes[0]);
  expect(onWay(1, 0.25).mix).toBeLessThan(onWay(1, 0.75).mix);
  expect(onWay(1, 1)).toEqual({ under: told.scenes[1], over: null, mix: 0 });
  expect(onWay(4, 0.5)).toMatchObject({ under: told.scenes[3], over: told.scenes[4] });
});

test('where only cameras differ the camera moves, without a fade, and the words change midway', () => {
  const shares = Array.from({ length: 121 }, (_, step) => step / 120);
  const way = shares.map((share) => onWay(3, share));
  expect(way.every(({ over }) => over === null)).toBe(true);
  expect(new Set(way.map(({ under }) => under)).size).toBe(STEPS + 1);
  const zooms = way.map(({ under }) => under.view.camera!.zoom);
  expect(zooms).toEqual(zooms.toSorted((a, b) => a - b));
  expect([zooms[0], zooms.at(-1)]).toEqual([4, 6]);
  expect(onWay(3, 0.4).under.scene).toBe(told.scenes[2]!.scene);
  expect(onWay(3, 0.6).under.scene).toBe(told.scenes[3]!.scene);
});

test('a camera that is fitted to the picture does not move: such scenes fade', () => {
  const fitted = storyTimeline(resolveStory(squareStory(['', 'v=1&cam=104,31,5']), squareAtlas()));
  expect(fitted.at(5.6).over).not.toBeNull();
});

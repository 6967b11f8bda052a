import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { duration, PASSAGE, startOf, storyStateAt } from './story-clock.ts';
import { resolveStory } from './resolve-story.ts';

const WORDS = { zh: '甲', en: 'a' };
const told = (views: readonly string[], seconds: readonly number[]) =>
  resolveStory(
    {
      id: 'a',
      title: WORDS,
      scenes: views.map((view, index) => ({
        view,
        title: WORDS,
        text: WORDS,
        seconds: seconds[index]!,
      })),
    },
    squareAtlas(),
  );
const STORY = told(['v=1', 'period=2018H2', 'layer=list'], [4, 5.1, 6]);

test('a story takes the time of its scenes and of the ways between them', () => {
  expect(duration(STORY)).toBe(4 + 5.1 + 6 + (2 * PASSAGE) / 1000);
});

test('a scene at rest is its view and nothing else', () => {
  expect(storyStateAt(STORY, 1)).toEqual({
    scene: 0,
    toward: 0,
    held: 0.25,
    view: STORY.scenes[0]!.view,
    transition: null,
  });
});

test('between two scenes the nearer one is shown, and the transition has both', () => {
  const [first, second] = STORY.scenes;
  const early = storyStateAt(STORY, 4.3);
  expect(early).toMatchObject({ scene: 0, view: first!.view });
  expect(early.transition).toEqual({
    from: first!.view,
    to: second!.view,
    mix: expect.closeTo(0.15625),
    periods: { from: '2018H1', to: '2018H2' },
  });
  expect(storyStateAt(STORY, 4.6)).toMatchObject({
    scene: 1,
    view: second!.view,
    transition: { mix: 0.5 },
  });
});

test('every scene stands at its start, whatever the sums of seconds', () => {
  const seconds = fc.array(fc.double({ min: 1, max: 600, noNaN: true }), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(seconds, (seconds) => {
      const story = told(
        seconds.map(() => ''),
        seconds,
      );
      for (const at of seconds.keys()) {
        expect(storyStateAt(story, startOf(story, at))).toMatchObject({
          scene: at,
          held: 0,
          transition: null,
        });
      }
    }),
  );
});

test('a moment is the same whatever was asked before, and beyond the ends it is the end', () => {
  fc.assert(
    fc.property(fc.double({ min: -10, max: 100, noNaN: true }), (t) => {
      const state = storyStateAt(STORY, t);
      storyStateAt(STORY, t + 1);
      expect(storyStateAt(STORY, t)).toEqual(state);
    }),
  );
  expect(storyStateAt(STORY, -1)).toEqual(storyStateAt(STORY, 0));
  expect(storyStateAt(STORY, 1e9)).toMatchObject({ scene: 2, held: 1, transition: null });
});

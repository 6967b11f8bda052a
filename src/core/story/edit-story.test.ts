import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { DEFAULT_VIEW } from '../view/view.ts';
import {
  captureScene,
  changeScene,
  insertScene,
  moveScene,
  NEW_STORY,
  removeScene,
} from './edit-story.ts';
import type { Story } from './story.ts';

const VIEW = { ...DEFAULT_VIEW, period: '2018H2' };
const storyOf = (views: readonly string[]): Story => ({
  ...NEW_STORY,
  scenes: views.map((view) => ({ ...captureScene(VIEW), view })),
});
const viewsOf = ({ scenes }: Story) => scenes.map(({ view }) => view).join('');

test('a captured scene has the view, without language, colours, frame, release and story', () => {
  const page = { language: 'en', scheme: 'dark', interface: 'slide', keys: false } as const;
  const shown = { ...VIEW, ...page, release: '0123456789ab', moving: true };
  expect(captureScene(shown).view).toBe('v=1&period=2018H2');
  expect(captureScene({ ...shown, story: 'a', scene: 2 }).view).toBe('v=1&period=2018H2');
});

test('scenes come after the one that is chosen, change alone, and go', () => {
  const story = insertScene(storyOf(['a', 'b']), 0, { ...captureScene(VIEW), view: 'c' });
  expect(viewsOf(story)).toBe('acb');
  expect(viewsOf(changeScene(story, 1, { view: 'd' }))).toBe('adb');
  expect(viewsOf(removeScene(story, 0))).toBe('cb');
});

test('a scene that is moved there and back leaves the story as it was', () => {
  const story = storyOf([...'abcde']);
  expect(viewsOf(moveScene(story, 1, 2))).toBe('acdbe');
  expect(viewsOf(moveScene(story, 1, -9))).toBe('bacde');
  fc.assert(
    fc.property(fc.nat(4), fc.nat(4), (from, to) => {
      expect(moveScene(moveScene(story, from, to - from), to, from - to)).toEqual(story);
    }),
  );
});

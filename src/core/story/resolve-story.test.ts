import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { DEFAULT_VIEW } from '../view/view.ts';
import { resolveStory } from './resolve-story.ts';

const WORDS = { zh: '甲', en: 'a' };
const scene = (view: string) => ({ view, title: WORDS, text: WORDS, seconds: 5 });
const tellOf = (...views: string[]) =>
  resolveStory({ id: 'a', title: WORDS, scenes: views.map(scene) }, squareAtlas());

test('a scene shows its view, and of the page’s own nothing', () => {
  const { scenes, broken } = tellOf('v=1&period=2018H2&lang=en&theme=dark&flow=on&play=2');
  expect(broken).toEqual([]);
  expect(scenes[0]!.view).toEqual({ ...DEFAULT_VIEW, period: '2018H2' });
});

test.each([
  ['sea=blue', { code: 'unknown-key', key: 'sea' }],
  ['period=2031H1', { code: 'bad-value', key: 'period', got: '2031H1' }],
  ['layer=sea', { code: 'bad-value', key: 'layer', got: 'sea' }],
  ['own=own-0123456789ab', { code: 'no-own', got: 'own-0123456789ab' }],
  ['story=b&scene=2', { code: 'unknown-key', key: 'story' }],
])(
  'a scene of %s is left out with its reason, and the others keep their numbers',
  (view, issue) => {
    const { scenes, broken } = tellOf('', view, 'period=2018H2');
    expect(scenes.map(({ number }) => number)).toEqual([1, 3]);
    expect(broken).toMatchObject([{ number: 2, issues: [issue] }]);
  },
);

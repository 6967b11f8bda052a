import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { formatStory, MOST, readStory } from './story-format.ts';
import type { Story } from './story.ts';

const text = fc.string({ maxLength: 40, unit: 'grapheme' });
const words = fc.record({ zh: text, en: text });
const scene = fc.record(
  {
    view: text,
    title: words,
    text: words,
    notes: words,
    seconds: fc.double({ min: 1, max: MOST.seconds, noNaN: true }),
  },
  { requiredKeys: ['view', 'title', 'text', 'seconds'] },
);
const anyStory: fc.Arbitrary<Story> = fc.record({
  id: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
  title: words,
  scenes: fc.array(scene, { minLength: 1, maxLength: 5 }),
});

const WORDS = { zh: '甲', en: 'a' };
const SCENE = { view: '', title: WORDS, text: WORDS, seconds: 5 };
const STORY = { id: 'a', title: WORDS, scenes: [SCENE] };

/** Reads what should be a story with a part in place of another. */
const read = (change: object) => readStory(JSON.stringify({ ...STORY, ...change }));

test('a story comes back from its file as it was', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      expect(readStory(formatStory(story))).toEqual(story);
    }),
  );
});

test('any text is a story or an issue, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readStory(text)).toHaveProperty('code', 'bad-story');
    }),
  );
});

test('what is no JSON is quoted', () => {
  expect(readStory('{"id":')).toMatchObject({ path: '', got: '{"id":', expected: 'JSON' });
});

test.each([
  [{ title: { zh: '甲' } }, 'title.en', 'undefined', '"en"'],
  [{ scenes: [] }, 'scenes', '0', '>=1'],
  [{ scenes: [SCENE, { ...SCENE, seconds: '5' }] }, 'scenes[1].seconds', '"5"', 'number'],
  [{ scenes: [{ ...SCENE, seconds: 0 }] }, 'scenes[0].seconds', '0', '>=1'],
  [{ scenes: [{ ...SCENE, sound: 'a' }] }, 'scenes[0].sound', '"sound"', 'never'],
  [{ id: '../a' }, 'id', '"../a"', '/^[a-z0-9-]{1,60}$/'],
])(
  '%j is refused with its place, what was got and what was expected',
  (change, path, got, expected) => {
    expect(read(change)).toMatchObject({ path, got, expected });
  },
);

test('a file of absurd size is refused unread', () => {
  expect(readStory(' '.repeat(MOST.file + 1))).toMatchObject({ path: '' });
});

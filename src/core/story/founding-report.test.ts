import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AtlasProduct } from '../../../data/product.ts';
import { isBuilt, latestProduct } from '../../../tests/fixtures/latest-release.ts';
import { createAtlas } from '../atlas/atlas.ts';
import { readStory } from './story-format.ts';
import { STORIES, type Story } from './story.ts';
import { resolveStory } from './resolve-story.ts';

const STORIES_FOLDER = new URL('../../../public/stories/', import.meta.url);
const TABLES = new URL('../../../data/tables/', import.meta.url);

const textOf = (id: string) => readFileSync(new URL(`${id}.json`, STORIES_FOLDER), 'utf8');
const storyOf = (id: string) => readStory(textOf(id)) as Story;

test('the stories that are offered are those that are served', () => {
  const served = readdirSync(STORIES_FOLDER).filter((name) => name.endsWith('.json'));
  expect(STORIES.map(({ id }) => `${id}.json`).sort()).toEqual(served.sort());
});

describe.each(STORIES)('the story $id', ({ id, title }) => {
  test('is named in its file as in the list of stories', () => {
    expect(storyOf(id)).toMatchObject({ id, title });
  });

  test.skipIf(!isBuilt)('has only scenes that the latest release can show', () => {
    const atlas = createAtlas(latestProduct<AtlasProduct>('atlas'), 'latest');
    expect(resolveStory(storyOf(id), atlas).broken).toEqual([]);
  });

  test('has no number that the tables do not have', () => {
    const known = numbersIn(
      readdirSync(TABLES)
        .map((name) => readFileSync(new URL(name, TABLES), 'utf8'))
        .join('\n'),
    );
    const { scenes } = storyOf(id);
    for (const { title, text, notes } of scenes) {
      for (const words of [title, text, ...(notes ? [notes] : [])]) {
        const numbers = [...numbersIn(words.zh), ...numbersIn(words.en)];
        expect(numbers.filter((number) => !known.has(number))).toEqual([]);
      }
    }
  });

  test('has in English each number that it has in Chinese, digits or words', () => {
    for (const { text } of storyOf(id).scenes) {
      const english = numbersIn(text.en);
      const missing = [...numbersIn(text.zh)].filter((number) => !english.has(number));
      expect(missing.filter((number) => !(number in IN_WORDS))).toEqual([]);
    }
  });
});

/** Numbers of the Chinese text that English writes in words or in other units. */
const IN_WORDS = {
  '7': 'July',
  '1': 'January',
  '11': 'November',
  '10': 'ten',
  '1000': '10 million',
  '100': 'a million',
};

/** The numbers of a text, without commas between digits. */
function numbersIn(text: string): Set<string> {
  return new Set(text.replace(/(\d),(?=\d{3}\b)/g, '$1').match(/\d+(\.\d+)?/g) ?? []);
}

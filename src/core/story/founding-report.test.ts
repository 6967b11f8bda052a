import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadTables } from '../../../data/tables.ts';
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

  test('counts in each unit only what the tables count in it', () => {
    const amounts = amountsByUnit();
    for (const { text, notes } of storyOf(id).scenes)
      for (const words of [text, ...(notes ? [notes] : [])])
        for (const { said, amount, unit } of countsIn(words.zh))
          expect(amounts.get(unit)?.has(amount), `${said} in ${unit}`).toBe(true);
  });

  test('has in English each number that it has in Chinese, digits or words', () => {
    for (const { text } of storyOf(id).scenes) {
      const english = numbersIn(text.en);
      const missing = [...numbersIn(text.zh)].filter((number) => !english.has(number));
      expect(missing.filter((number) => !(number in IN_WORDS))).toEqual([]);
    }
  });
});

/** Words of what is counted, the longest first, with the units of the tables that count it. */
const COUNTED = { 人次: 'person-times', 网友: 'claims', 户: 'households', 人: 'people' } as const;
const SCALES = { 万: 1e4, 亿: 1e8 } as const;
const COUNT = /(\d+(?:\.\d+)?)(多|余)?(万|亿)?(?:多|余)?(?:名|个)?(人次|网友|户|人)(?!均)/g;

/** The numbers of a Chinese text that count people, households, times or claims, and by which unit; users are people. */
function countsIn(text: string) {
  return [...text.replaceAll('用户', '人').matchAll(COUNT)].map(
    ([said, number, , scale, word]) => ({
      said,
      amount: Math.round(Number(number) * (scale ? SCALES[scale as keyof typeof SCALES] : 1)),
      unit: COUNTED[word as keyof typeof COUNTED],
    }),
  );
}

/** The amounts that the tables have, by their unit. */
function amountsByUnit(): ReadonlyMap<string, ReadonlySet<number>> {
  const { metrics, indicators, figures, observations } = loadTables();
  const units = new Map([...metrics, ...indicators].map(({ id, unit }) => [id, unit as string]));
  const counted = [
    ...figures.map(({ metric, value }) => ({ unit: units.get(metric), value })),
    ...observations.map(({ indicator, value }) => ({ unit: units.get(indicator), value })),
  ];
  const amounts = new Map<string, Set<number>>();
  for (const { unit, value } of counted)
    if (unit && value !== null) amounts.set(unit, (amounts.get(unit) ?? new Set()).add(value));
  return amounts;
}

/** Numbers of the Chinese text that English writes in words or in other units. */
const IN_WORDS = {
  '7': 'July',
  '1': 'January',
  '11': 'November',
  '10': 'ten',
  '1000': '10 million',
  '100': 'a million',
  '117.8': '1.178 million',
  '109': '1.09 million',
  '425': '4.25 million',
};

/** The numbers of a text, without commas between digits. */
function numbersIn(text: string): Set<string> {
  return new Set(text.replace(/(\d),(?=\d{3}\b)/g, '$1').match(/\d+(\.\d+)?/g) ?? []);
}

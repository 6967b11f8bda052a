import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/core/base/language.ts';
import { STORIES } from '../../src/core/story/story.ts';
import { isBuilt, RELEASES } from '../../tests/fixtures/latest-release.ts';
import { bindStory } from './bind.ts';
import { quantitiesIn } from './quantity-words.ts';
import { faultText, latestFacts, toldStories, writtenStories } from './told-stories.ts';

test('the stories that are offered are those that are written', () => {
  const written = writtenStories().map(({ id }) => id);
  expect(STORIES.map(({ id }) => id).sort()).toEqual(written);
});

test('what is said of a story before its file is there has no number that a release could prove wrong', () => {
  const said = STORIES.flatMap(({ about }) =>
    LANGUAGES.flatMap((language) => quantitiesIn(about[language], language)),
  );
  expect(said).toEqual([]);
});

describe.runIf(isBuilt)('by the latest release', () => {
  test('every story can be told: each number and word of quantity holds, and each scene can be shown', async () => {
    const told = await toldStories(RELEASES);
    const titles = told.map(({ id, title }) => [id, title]);
    expect(Object.fromEntries(titles)).toEqual(
      Object.fromEntries(STORIES.map(({ id, title }) => [id, title])),
    );
    expect(JSON.stringify(told)).not.toMatch(/[{[][a-z-]+\d*[|}]|NaN|Infinity|undefined/);
    for (const { scenes } of told) expect(scenes.length).toBeGreaterThanOrEqual(6);
  });

  test('a release that proves a sentence wrong is told by story, scene and word', async () => {
    const { facts } = await latestFacts(RELEASES);
    const other = new Map(facts);
    const slump = facts.get('sales-2020h2')!;
    other.set('sales-2020h2', { ...slump, range: [45e9, 55e9] });
    other.set('on-list-2020h2', { ...facts.get('on-list-2020h2')!, value: 3, range: [3, 3] });
    const faults = writtenStories().flatMap((story) => bindStory(story, other).faults);
    const told = faults.map(faultText);
    expect(told).toContain(
      'sales-of-2020, scene 7, title.en: “up by any of these readings”: sales-2020h2 is 45000000000 to 55000000000, sales-2019h2 is 48610000000 to 52320000000; expected sales-2020h2 > sales-2019h2',
    );
    expect(told.some((line) => line.startsWith('list-empties, scene 7, text.zh: “一行不剩”'))).toBe(
      true,
    );
    expect(
      told.some((line) => line.startsWith('founding-report, scene 9, title.en: “emptied”')),
    ).toBe(true);
  });

  test('a figure that is no longer published is told, too', async () => {
    const { facts } = await latestFacts(RELEASES);
    const gone = new Map([...facts].filter(([name]) => name !== 'sales-2021fy'));
    const faults = writtenStories().flatMap((story) => bindStory(story, gone).faults);
    expect(faults.map(({ story, scene, word }) => [story, scene, word])).toEqual([
      ['sales-of-2020', 2, '{sales-2021fy}'],
      ['sales-of-2020', 2, '{sales-2021fy}'],
    ]);
  });
});

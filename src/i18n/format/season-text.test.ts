import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { TIME } from '../messages/time.ts';
import { seasonText } from './season-text.ts';

const atlas = squareAtlas();

test('halves of a year have a season where something is counted anew in each', () => {
  expect(seasonText(atlas, 'sales', 'yoy', 'zh')).toBe(TIME.zh.seasons.yoy);
  expect(seasonText(atlas, 'sales', 'hoh', 'en')).toBe(TIME.en.seasons.hoh);
});

test('a running total since the launch, the list, and a map that compares nothing have none', () => {
  const totals = squareAtlas(({ indicators }) => {
    for (const indicator of indicators) indicator.kind = 'stock';
  });
  expect(seasonText(totals, 'sales', 'yoy', 'zh')).toBeUndefined();
  expect(seasonText(atlas, 'list', 'hoh', 'zh')).toBeUndefined();
  expect(seasonText(atlas, 'sales', 'cumulative', 'zh')).toBeUndefined();
  expect(seasonText(undefined, 'sales', 'yoy', 'zh')).toBeUndefined();
});

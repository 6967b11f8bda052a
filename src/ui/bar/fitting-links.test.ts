import { expect, test } from 'vitest';
import { fittingLinks } from './fitting-links.ts';

const LINKS = [
  { rank: 0, width: 60 },
  { rank: 3, width: 40 },
  { rank: 1, width: 50 },
  { rank: 2, width: 70 },
];

test('where all links fit, all stand in the bar', () => {
  expect(fittingLinks(LINKS, 220, 30)).toEqual([true, true, true, true]);
});

test('where one does not fit, those of the first ranks stand beside the button for the rest', () => {
  expect(fittingLinks(LINKS, 219, 30)).toEqual([true, false, true, true]);
  expect(fittingLinks(LINKS, 150, 30)).toEqual([true, false, true, false]);
});

test('where nothing fits, the button stands alone', () => {
  expect(fittingLinks(LINKS, 40, 30)).toEqual([false, false, false, false]);
});

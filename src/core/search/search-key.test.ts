import { expect, test } from 'vitest';
import { closenessTo, CLOSENESS, fold, keyOf, readingsOf, scriptOf } from './search-key.ts';

const key = keyOf(['lao', 'ting', 'xian'], 2, 2);

test.each([
  ['laotingxian', CLOSENESS.exact],
  ['laoting', CLOSENESS.own],
  ['lao', CLOSENESS.parts],
  ['laot', CLOSENESS.prefix],
  ['laotingx', CLOSENESS.prefix],
  ['tingx', CLOSENESS.inside],
])('%s fits lao-ting-xian by closeness %i', (typed, closeness) => {
  expect(closenessTo(key, typed)).toBe(closeness);
});

test('what begins in the middle of a syllable, or in one that is not open, does not fit', () => {
  expect(closenessTo(key, 'aoting')).toBeUndefined();
  expect(closenessTo(key, 'xian')).toBeUndefined();
  expect(closenessTo(key, 'laotingxiang')).toBeUndefined();
});

test.each([
  ['Lǎotíng Xiàn', 'laotingxian', 'laotingxian'],
  ['LÜCHUN', 'lvchun', 'luchun'],
  ['Lǜchūn', 'lvchun', 'luchun'],
  ["Xi'an", 'xian', 'xian'],
  ['１３０７２１', '130721', '130721'],
  ['ｙｕ　xian', 'yuxian', 'yuxian'],
  [' 蔚 县 ', '蔚县', '蔚县'],
  ['São Lázaro', 'saolazaro', 'saolazaro'],
  ['', '', ''],
])('%j folds to %j, in English to %j', (typed, pinyin, english) => {
  expect(fold(typed)).toEqual({ pinyin, english });
});

test('characters are read in every way, the right one first', () => {
  expect(readingsOf([['lao', 'le'], ['du', 'dou'], ['xian']])).toEqual([
    ['lao', 'du', 'xian'],
    ['lao', 'dou', 'xian'],
    ['le', 'du', 'xian'],
    ['le', 'dou', 'xian'],
  ]);
});

test('text has a script', () => {
  expect(['5201', 'laoting', '蔚县', '蔚xian'].map(scriptOf)).toEqual([
    'digits',
    'latin',
    'han',
    'han',
  ]);
});

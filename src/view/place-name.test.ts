import { expect, test } from 'vitest';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import { countyName, provinceName } from './place-name.ts';

test('a county of the list has a name in each language', () => {
  const atlas = squareAtlas();
  expect(countyName(atlas, '520101', 'old name', 'zh')).toBe('甲县');
  expect(countyName(atlas, '520101', 'old name', 'en')).toBe('Jia County');
});

test('a county outside the list has its name of the topology, and a transliteration', () => {
  const atlas = squareAtlas();
  expect(countyName(atlas, '520103', '己区', 'zh')).toBe('己区');
  expect(countyName(atlas, '520103', '己区', 'en')).toBe('Ji District');
});

test('a county without a transliteration keeps its Chinese name in English', () => {
  expect(countyName(squareAtlas(), '520199', '辛区', 'en')).toBe('辛区');
});

test('a county lies in a named province, or in none', () => {
  const atlas = squareAtlas();
  expect(provinceName(atlas, '530103', 'zh')).toBe('云南省');
  expect(provinceName(atlas, '530103', 'en')).toBe('Yunnan');
  expect(provinceName(atlas, '990101', 'en')).toBe('');
});

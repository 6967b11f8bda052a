import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { countyName, placeInFull, placeName, provinceName } from './place-name.ts';

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

/** Names as the boundaries carry them. */
const BOUNDARIES = {
  mesh: { ids: ['520103', '529900'], names: ['己区', '壬市'] },
  prefectures: [{ id: '520200', name: '南州' }],
};

test.each([
  ['100000', '全国', 'All of China'],
  ['530000', '云南省', 'Yunnan'],
  ['520101', '甲县', 'Jia County'],
  ['520103', '己区', 'Ji District'],
  ['520200', '南州', 'Nan Prefecture'],
  ['529900', '壬市', '壬市'],
])('the place %s has its name in each language', (code, zh, en) => {
  const atlas = squareAtlas((product) => {
    product.prefectureNames = { '520200': 'Nan Prefecture' };
  });
  expect(placeName(atlas, BOUNDARIES, code, 'zh')).toBe(zh);
  expect(placeName(atlas, BOUNDARIES, code, 'en')).toBe(en);
});

test('before the boundaries are there, names come from the list, else from the other language', () => {
  const atlas = squareAtlas((product) => {
    product.prefectureNames = { '520200': 'Nan Prefecture' };
  });
  expect(placeName(atlas, undefined, '530100', 'zh')).toBe('西州');
  expect(placeName(atlas, undefined, '530100', 'en')).toBe('西州');
  expect(placeName(atlas, undefined, '520200', 'zh')).toBe('Nan Prefecture');
  expect(placeName(atlas, undefined, '520103', 'zh')).toBe('Ji District');
});

test('a place without any name is its code', () => {
  expect(placeName(squareAtlas(), undefined, '990100', 'zh')).toBe('990100');
  expect(placeName(squareAtlas(), undefined, '990101', 'en')).toBe('990101');
});

test('in full, a place below the province is named with it', () => {
  const atlas = squareAtlas();
  expect(placeInFull(atlas, BOUNDARIES, '520101', 'zh')).toBe('贵州省甲县');
  expect(placeInFull(atlas, BOUNDARIES, '520101', 'en')).toBe('Jia County, Guizhou');
  expect(placeInFull(atlas, BOUNDARIES, '530000', 'en')).toBe('Yunnan');
  expect(placeInFull(atlas, BOUNDARIES, '100000', 'zh')).toBe('全国');
  expect(placeInFull(atlas, BOUNDARIES, '990100', 'en')).toBe('990100');
});

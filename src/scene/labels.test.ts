import { expect, test } from 'vitest';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import { landTopology, squareTopology } from '../../tests/fixtures/squares.ts';
import { tessellate } from '../core/geography/tessellation.ts';
import { countyLabels, pinnedLabels, placeLabels } from './labels.ts';

const geometry = tessellate('overview', squareTopology(), landTopology());
const areaName = (area: string) => `<${area}>`;

const named = (kind: string, { features }: GeoJSON.FeatureCollection) =>
  features
    .filter(({ properties }) => properties!.kind === kind)
    .map(({ properties }) => properties!.name);

test.each([
  ['zh', ['贵州', '云南']],
  ['en', ['Guizhou', 'Yunnan']],
] as const)(
  'provinces are named in %s at their label points, larger ones first',
  (language, names) => {
    const labels = placeLabels(geometry, squareAtlas(), null, language, areaName);
    expect(named('province', labels)).toEqual(names);
    expect(labels.features[0]!.geometry.coordinates).toEqual(geometry.provinces[0]!.label);
    expect(labels.features[0]!.properties!.order).toBeLessThan(0);
  },
);

test('prefectures are named in the language, and in Chinese where there is no transliteration', () => {
  const atlas = squareAtlas((product) => (product.prefectureNames = { '520100': 'East' }));
  const inEnglish = placeLabels(geometry, atlas, null, 'en', areaName);
  expect(named('prefecture', inEnglish)).toEqual(['East', '西州']);
  const inChinese = placeLabels(geometry, atlas, null, 'zh', areaName);
  expect(named('prefecture', inChinese)).toEqual(['东州', '西州']);
});

test('where the list is grouped by areas, these are named in place of provinces', () => {
  const labels = placeLabels(geometry, squareAtlas(), 'area', 'en', areaName);
  expect(named('province', labels)).toEqual([]);
  expect(named('group', labels)).toEqual(['<乌蒙山区>', '<滇西边境山区>']);
});

test('grouped by year, provinces keep their names', () => {
  const labels = placeLabels(geometry, squareAtlas(), 'year', 'zh', areaName);
  expect(named('province', labels)).toEqual(['贵州', '云南']);
  expect(named('group', labels)).toEqual([]);
});

test('pinned counties are named in their order, several of them with letters', () => {
  const said = (rows: number[]) =>
    named('pinned', pinnedLabels(geometry, squareAtlas(), 'en', rows));
  expect(said([2])).toEqual(['Bing County']);
  expect(said([2, -1, 0])).toEqual(['A Bing County', 'C Jia County']);
  expect(said([])).toEqual([]);
});

test('every county is named, listed ones before others', () => {
  const labels = countyLabels(geometry, squareAtlas(), 'en');
  expect(named('county', labels)).toEqual([
    'Jia County',
    'Yi County',
    'Bing County',
    'Ding County',
  ]);
  expect(named('county', countyLabels(geometry, squareAtlas(), 'zh'))[0]).toBe('甲县');
});

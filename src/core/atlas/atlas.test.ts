import { expect, test } from 'vitest';
import type { AtlasProduct } from '../../../data/product.ts';
import { atlasProduct, squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { createAtlas, periodIndexOf, provinceOf } from './atlas.ts';

test('a county carries its names, its province and what the list says of it', () => {
  expect(squareAtlas().countyById.get('520101')).toMatchObject({
    index: 0,
    zh: '甲县',
    en: 'Jia County',
    province: { id: '520000' },
    area: '乌蒙山区',
    areaUnverified: false,
    keyCounty: true,
    leftYear: 2017,
    population: 100_000,
  });
});

test('a county is on the list by its own name unless the list has other names', () => {
  const { countyById } = squareAtlas();
  expect(countyById.get('520101')?.listed).toEqual(['甲县']);
  expect(countyById.get('530102')?.listed).toEqual(['丁县', '戊县']);
});

test('counties of one province whose transliterated names agree are told apart by their prefecture', () => {
  const { counties } = squareAtlas((product) => {
    product.counties.en = ['Wei County', 'Wei County', 'Wei County', 'Ding County'];
    product.prefectureNames = { '520100': 'Guiyang' };
  });
  const names = counties.map(({ en }) => en);
  expect(names).toEqual([
    'Wei County (Guiyang)',
    'Wei County (Guiyang)',
    'Wei County',
    'Ding County',
  ]);
});

test('an unknown population is null', () => {
  const atlas = squareAtlas(({ counties }) => (counties.population[1] = null));
  expect(atlas.counties[1]?.population).toBeNull();
});

test('a product of another version is refused with what was got and expected', () => {
  const product = { ...atlasProduct(), version: 2 } as unknown as AtlasProduct;
  expect(() => createAtlas(product, 'r')).toThrow('got version 2, expected 1');
});

test('a county without a province is refused by its adcode', () => {
  expect(() => squareAtlas(({ counties }) => (counties.province[2] = 9))).toThrow('530101');
});

test.each(['zh', 'leftYear', 'population', 'area'] as const)(
  'a product whose column %s is too short is refused',
  (column) => {
    expect(() => squareAtlas(({ counties }) => counties[column].pop())).toThrow();
  },
);

test('a county lies in the province of its first two digits, listed or not', () => {
  const atlas = squareAtlas();
  expect(provinceOf(atlas, '520103')?.zhShort).toBe('贵州');
  expect(provinceOf(atlas, '990101')).toBeUndefined();
});

test('a period has its place in the order of time', () => {
  const atlas = squareAtlas();
  expect(periodIndexOf(atlas, '2018H2')).toBe(1);
  expect(periodIndexOf(atlas, '1999H1')).toBe(-1);
});

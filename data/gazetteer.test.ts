import { expect, test } from 'vitest';
import { gazetteerProduct } from './gazetteer.ts';
import { loadBoundaries, topologyNames, type Boundaries } from './products.ts';
import { loadTables } from './tables.ts';

const rows = loadTables();
const topology = topologyNames(
  loadBoundaries(new URL('../', import.meta.url)).boundaries as Boundaries,
);
const gazetteer = gazetteerProduct(rows, topology);

test('every province, prefecture and county stands once, in the order of codes', () => {
  const units = new Set([
    ...rows.provinces.map(({ id }) => id),
    ...topology.prefectures.keys(),
    ...topology.counties.keys(),
  ]);
  expect(gazetteer.id).toEqual([...units].sort());
});

test('all columns are equally long', () => {
  const { id, level, zh, pinyin, own } = gazetteer;
  for (const column of [level, zh, pinyin, own]) expect(column).toHaveLength(id.length);
});

test('every name, also a former one, has a syllable for each character, and a part of its own', () => {
  const { zh, pinyin, own, others } = gazetteer;
  const names = [
    ...zh.map((name, row) => ({ zh: name, pinyin: pinyin[row]!, own: own[row]! })),
    ...Object.values(others).flat(),
  ];
  for (const name of names) {
    const syllables = name.pinyin.split(' ');
    expect(syllables, name.zh).toHaveLength(name.zh.length);
    for (const syllable of syllables) expect(syllable, name.zh).toMatch(/^[a-z]+(\/[a-z]+)*$/);
    expect(name.own, name.zh).toBeGreaterThan(0);
    expect(name.own, name.zh).toBeLessThanOrEqual(name.zh.length);
  }
});

test('a city without counties is a county, and a province of one county is a province', () => {
  const levelOf = (id: string) => gazetteer.level[gazetteer.id.indexOf(id)];
  expect(levelOf('441900')).toBe('county');
  expect(levelOf('710000')).toBe('province');
  expect(levelOf('520300')).toBe('prefecture');
});

test('a listed county has its name of 2018, and what it was called before and after', () => {
  const nameOf = (id: string) => gazetteer.zh[gazetteer.id.indexOf(id)];
  const others = (id: string) =>
    gazetteer.others[id]!.map(({ zh, code, from, to }) => [zh, code, from, to]);
  expect(nameOf('130705')).toBe('宣化区');
  expect(others('130705')).toEqual([['宣化县', '130721', null, 2016]]);
  expect(nameOf('361104')).toBe('上饶县');
  expect(others('361104')).toEqual([
    ['上饶县', '361121', 2000, 2019],
    ['广信区', '361104', 2019, null],
  ]);
});

test('a name that only the official list has is there without a code', () => {
  expect(gazetteer.others['630202']).toEqual([
    expect.objectContaining({ zh: '乐都县', en: 'Ledu County', code: null, from: null, to: null }),
  ]);
});

test('the names of the list are all to be found', () => {
  for (const { county, name } of rows.list) {
    const names = [gazetteer.zh[gazetteer.id.indexOf(county)]];
    expect(names.concat((gazetteer.others[county] ?? []).map(({ zh }) => zh))).toContain(name);
  }
});

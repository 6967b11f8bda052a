import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { atlasProduct } from './atlas.ts';
import {
  layerProducts,
  loadBoundaries,
  makeParts,
  topologyPlaces,
  type Boundaries,
} from './products.ts';
import { loadTables } from './tables.ts';

const rows = loadTables();

const boundaries = loadBoundaries(new URL('../', import.meta.url)).boundaries as Boundaries;
const parts = makeParts(rows, boundaries, layerProducts(rows, topologyPlaces(boundaries)));

/** The atlas with the names of one county outside the list, and of one prefecture. */
const atlas = atlasProduct(rows, {
  counties: new Map([
    ...rows.counties.map(({ adcode, name }) => [adcode, name] as const),
    ['110101', '东城区'],
  ]),
  prefectures: new Map([['520300', '遵义市']]),
  provinces: new Map(),
});

test('every source that a product names is in the table of sources', () => {
  const known = new Set(rows.sources.map(({ id }) => id));
  for (const part of parts) {
    expect(part.sources.length).toBeGreaterThan(0);
    expect(part.sources.filter((id) => !known.has(id))).toEqual([]);
  }
});

test('all columns of the counties are equally long, and so are those of the estimate', () => {
  const { listed, ...columns } = atlas.counties;
  const { value, low, high } = atlas.estimates.sales!;
  for (const column of [...Object.values(columns), ...value, ...low, ...high])
    expect(column).toHaveLength(831);
  expect(listed['632803']).toEqual(['冷湖行委', '茫崖行委']);
});

test('a county outside the list has a name that readers of English can read', () => {
  expect(atlas.names).toEqual({ '110101': 'Dongcheng District' });
  expect(atlas.prefectureNames).toEqual({ '520300': 'Zunyi City' });
});

test('every national value has a status and a source, or is missing with a reason', () => {
  expect(atlas.national).toHaveLength(atlas.indicators.length * atlas.periods.length);
  for (const { value, status, sources, noteZh, noteEn } of atlas.national) {
    expect(value === null).toBe(status === 'missing');
    if (status === 'missing') expect(noteZh && noteEn).toBeTruthy();
    else expect(sources.length).toBeGreaterThan(0);
  }
});

test('provinces count the rows of the list, in all 832', () => {
  expect(atlas.provinces).toHaveLength(34);
  expect(atlas.provinces.reduce((sum, { listed }) => sum + listed, 0)).toBe(832);
});

test('without the names of other counties the atlas stays under 12.1 kB of brotli a half-year', () => {
  const most = 12_100 * atlas.periods.length;
  expect(brotliCompressSync(JSON.stringify(atlas)).length).toBeLessThan(most);
});

test('the atlas stays as it is when layers cite sources of their own', () => {
  const ids = atlas.sources.map(({ id }) => id);
  expect(ids).toContain('fund-2018h1');
  expect(ids).not.toContain('wuhan-2014');
});

test('every other product is small enough to be fetched when it is opened', () => {
  const limits = {
    programme: 30e3,
    ecology: 6e3,
    network: 7e3,
    estimates: 60e3,
    history: 5e3,
    exits: 8e3,
    gazetteer: 40e3,
  };
  for (const [name, limit] of Object.entries(limits)) {
    const { bytes } = parts.find((part) => part.name === name)!;
    expect(brotliCompressSync(bytes).length, name).toBeLessThan(limit);
  }
});

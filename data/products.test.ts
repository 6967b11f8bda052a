import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { AtlasProduct } from './product.ts';
import { BOUNDARIES, loadBoundaries, makeParts, type Boundaries } from './products.ts';
import { loadTexts, readTables } from './tables.ts';

const { rows } = readTables(loadTexts());

/** Boundaries without geometry: the counties of the list and one more. */
function bareBoundaries(): Boundaries {
  const geometries = [
    ...rows.counties.map(({ adcode, name }) => ({ id: adcode, properties: { name } })),
    { id: '110101', properties: { name: '东城区' } },
  ];
  const bytes = Buffer.from(JSON.stringify({ objects: { counties: { geometries } } }));
  return Object.fromEntries(BOUNDARIES.map((name) => [name, bytes])) as Boundaries;
}

const parts = makeParts(rows, bareBoundaries());
const atlas = JSON.parse(parts[0]!.bytes.toString()) as AtlasProduct;

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

test('without the names of other counties the atlas stays under 73 kB of brotli', () => {
  expect(brotliCompressSync(parts[0]!.bytes).length).toBeLessThan(73_000);
});

test('an absent boundary product is named', () => {
  expect(loadBoundaries(new URL('file:///nowhere/'))).toEqual({
    absent: 'geo/products/overview.topo.json',
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { AtlasProduct, Manifest } from '../../../data/product.ts';
import { createAtlas, type Atlas } from './atlas.ts';
import { filterByPlaces } from '../view/filtered.ts';
import { countyValue, nationalValue, sumValue } from './value.ts';

const RELEASES = new URL('../../../public/releases/', import.meta.url);
const isBuilt = existsSync(new URL('latest.json', RELEASES));

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, RELEASES), 'utf8')) as T;
}

function latestAtlas(): Atlas {
  const { release } = readJson<{ release: string }>('latest.json');
  const { products } = readJson<Manifest>(`${release}.json`);
  const entry = products.find(({ name }) => name === 'atlas')!;
  return createAtlas(readJson<AtlasProduct>(entry.path), release);
}

/** Every estimated indicator in every period. */
function estimated(atlas: Atlas): [string, string][] {
  const estimates = Object.entries(atlas.estimates).filter(([, { sigma }]) => sigma !== undefined);
  return estimates.flatMap(([indicator]) =>
    atlas.periods.map(({ id }): [string, string] => [indicator, id]),
  );
}

test.skipIf(!isBuilt)('all provinces of the release add up to the nation to the yuan', () => {
  const atlas = latestAtlas();
  const all = atlas.provinces.map(({ id }) => id);
  for (const [indicator, period] of estimated(atlas)) {
    const { amount } = nationalValue(atlas, indicator, period);
    expect(sumValue(atlas, indicator, atlas.counties, period).amount).toBe(amount);
    const sums = all.map(
      (id) => sumValue(atlas, indicator, filterByPlaces(atlas, [id]).counties, period).amount,
    );
    const known = sums.filter((sum) => sum !== null);
    expect(known.length > 0 ? known.reduce((sum, value) => sum + value) : null).toBe(amount);
  }
});

test.skipIf(!isBuilt)('every range of the release contains its amount', () => {
  const atlas = latestAtlas();
  for (const [indicator, period] of estimated(atlas)) {
    const values = [
      ...atlas.counties.map((county) => countyValue(atlas, indicator, county, period)),
      ...atlas.provinces.map(({ id }) =>
        sumValue(atlas, indicator, filterByPlaces(atlas, [id]).counties, period),
      ),
    ];
    const strays = values.filter(
      ({ amount, range }) => amount !== null && !(range![0] <= amount && amount <= range![1]),
    );
    expect(strays).toEqual([]);
  }
});

test.skipIf(!isBuilt)('every national figure of the release names a source it has', () => {
  const atlas = latestAtlas();
  const unsourced = atlas.national.filter(
    ({ value, sources }) =>
      value !== null && !(sources.length > 0 && sources.every((id) => atlas.sourceById.has(id))),
  );
  expect(unsourced).toEqual([]);
});

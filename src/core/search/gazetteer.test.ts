import { describe, expect, test } from 'vitest';
import type { AtlasProduct } from '../../../data/product.ts';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { isBuilt, latestProduct } from '../../../tests/fixtures/latest-release.ts';
import { gazetteerProduct } from '../../../tests/fixtures/layer-products.ts';
import { createAtlas } from '../atlas/atlas.ts';
import { createGazetteer, otherKind } from './gazetteer.ts';
import type { GazetteerProduct } from '../atlas/layer-products.ts';

const squares = createGazetteer(gazetteerProduct(), squareAtlas());

test('a place knows what it lies in, whether it is listed, and its English name', () => {
  const place = squares.byId.get('520101')!;
  expect(place.within.map(({ zh }) => zh)).toEqual(['贵州省', '东州']);
  expect(place).toMatchObject({ isListed: true, en: 'Jia County', level: 'county' });
  expect(squares.byId.get('520103')).toMatchObject({ isListed: false, en: 'Ji District' });
  expect(squares.byId.get('520100')).toMatchObject({ en: null, level: 'prefecture' });
  expect(squares.byId.get('520000')!.within).toEqual([]);
});

test('columns of unequal length are refused with what was got and expected', () => {
  const product = gazetteerProduct();
  expect(() => createGazetteer({ ...product, own: [1] }, squareAtlas())).toThrow(
    'gazetteer product: column own has 1 rows, expected 11, one a place',
  );
});

describe.skipIf(!isBuilt)('in the latest release', () => {
  const china = createGazetteer(
    latestProduct<GazetteerProduct>('gazetteer'),
    createAtlas(latestProduct<AtlasProduct>('atlas'), '0123456789ab'),
  );

  test('every county lies in a province, and every place has an English name', () => {
    for (const { level, within, en, zh } of china.places) {
      expect(within[0]?.level, zh).toBe(level === 'province' ? undefined : 'province');
      expect(en, zh).toBeTruthy();
    }
  });

  test('of another name it is known whether it came before, came later, or is of the list', () => {
    const kinds = (id: string) => {
      const place = china.byId.get(id)!;
      return place.others.map((other) => [other.zh, otherKind(place, other)]);
    };
    expect(kinds('130705')).toEqual([['宣化县', 'formerName']]);
    expect(kinds('361104')).toEqual([
      ['上饶县', 'formerCode'],
      ['广信区', 'laterName'],
    ]);
    expect(kinds('630202')).toEqual([['乐都县', 'listed']]);
  });

  test('a place has the right reading', () => {
    expect(china.byId.get('532531')!.reading).toBe('lü chun xian');
    expect(china.byId.get('130225')!.reading).toBe('lao ting xian');
  });
});

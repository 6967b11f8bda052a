import { describe, expect, test } from 'vitest';
import type { AtlasProduct } from '../../../data/product.ts';
import { isBuilt, latestProduct } from '../../../tests/fixtures/latest-release.ts';
import { createAtlas, type County } from '../../core/atlas/atlas.ts';
import { indexPlaces } from './place-index.ts';
import { matchPlace, suggestPlaces } from './place-match.ts';
import type { PlaceWords } from './place-words.ts';
import { shortName } from './short-name.ts';

interface Topology {
  readonly objects: Readonly<
    Record<string, { geometries: readonly { id: string; properties: { name: string } }[] }>
  >;
}

describe.runIf(isBuilt)('of the release', () => {
  const { counties, countyById } = createAtlas(latestProduct<AtlasProduct>('atlas'), 'latest');
  const { objects } = latestProduct<Topology>('overview');
  const places = ['provinces', 'prefectures', 'counties'].flatMap((level) =>
    objects[level]!.geometries.map(({ id, properties }) => ({
      id: String(id),
      zh: properties.name,
      others: (countyById.get(String(id))?.listed ?? [])
        .filter((name) => name !== properties.name)
        .map((name) => ({ name, code: null })),
    })),
  );
  const index = indexPlaces(places);

  /** What is not found by what a row says of it. */
  function lost(say: (county: County) => readonly Partial<PlaceWords>[]): readonly string[] {
    return counties.flatMap((county) =>
      say(county).flatMap((some) => {
        const words = { code: '', county: '', prefecture: '', province: '', ...some };
        const match = matchPlace(index, words);
        return match.kind === 'county' && match.id === county.id ? [] : [words.county];
      }),
    );
  }

  test('every listed county is found by its code, and by each of its names with its province', () => {
    expect(lost(({ id }) => [{ code: id }])).toEqual([]);
    const named = ({ zh, listed, province }: County) =>
      [zh, ...listed].map((county) => ({ county, province: province.zhShort }));
    expect(lost(named)).toEqual([]);
    expect(lost(({ zh, province }) => [{ county: province.zh + zh }])).toEqual([]);
    expect(
      lost(({ zh, province, prefecture }) => [{ county: province.zh + prefecture + zh }]),
    ).toEqual([]);
  });

  test('by its name alone, but for the one that shares it with a district elsewhere', () => {
    expect(lost(({ zh }) => [{ county: zh }])).toEqual(['城关区']);
  });

  test('by its short name with its province, but for cities and counties that share it there', () => {
    const short = ({ zh, province }: County) => [{ county: shortName(zh), province: province.zh }];
    expect(lost(short)).toEqual(['临夏', '临夏', '和田', '和田']);
  });

  test('by nine in ten names of which one letter is wrong, among what is offered', () => {
    const long = counties.filter(({ zh }) => zh.length > 2);
    const offered = long.filter(({ id, zh, province }) => {
      const words = { code: '', county: `囧${zh.slice(1)}`, prefecture: '', province: province.zh };
      return suggestPlaces(index, words).includes(id);
    });
    expect(offered.length / long.length).toBeGreaterThan(0.9);
  });
});

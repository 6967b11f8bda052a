import type { Atlas } from '../atlas/atlas.ts';
import type { GazetteerProduct, OtherName } from '../atlas/layer-products.ts';
import { fold, keyOf, readingsOf, type Script, type SearchKey } from './search-key.ts';

export type { OtherName };

/** A province, prefecture or county of the boundaries, and what it is called. */
export interface PlaceName {
  /** Six digits; no two places have the same. */
  readonly id: string;
  readonly zh: string;
  /** Transliteration, not an official name; null where there is none. */
  readonly en: string | null;
  /** The right reading of its characters, `lü chun xian`. */
  readonly reading: string;
  readonly level: 'province' | 'prefecture' | 'county';
  /** Whether it is a county of the official list. */
  readonly isListed: boolean;
  /** The places that it lies in, the greatest first; none of a province. */
  readonly within: readonly PlaceName[];
  /** Other names and codes that it has or had, the earliest first; recorded for listed counties only. */
  readonly others: readonly OtherName[];
}

/** What a place was found by; `reading` is another reading of its characters than the right one. */
export type FoundBy = 'name' | 'pinyin' | 'english' | 'reading' | 'initials' | 'code';

/** All places with the ways to type their names, ready to be searched. Never changed after it is made. */
export interface Gazetteer {
  /** Those on the list first, then from provinces to counties, short names first. */
  readonly places: readonly PlaceName[];
  readonly byId: ReadonlyMap<string, PlaceName>;
  readonly names: readonly Name[];
  /** Folded words at the end of names that say what a place is. */
  readonly generics: readonly string[];
}

type Key = readonly [by: FoundBy, key: SearchKey];

interface Name {
  readonly place: PlaceName;
  readonly other: OtherName | null;
  readonly keys: Readonly<Record<Script, readonly Key[]>>;
}

interface Spelled {
  readonly zh: string;
  readonly en: string | null;
  readonly code: string | null;
  readonly pinyin: string;
  readonly own: number;
}

/** From the greatest down. */
const LEVELS: readonly PlaceName['level'][] = ['province', 'prefecture', 'county'];

/**
 * All places of the gazetteer in the order of codes; English names and the list are those of the atlas.
 * @throws if the columns of the product are of unequal length.
 */
export function placesOf(product: GazetteerProduct, atlas: Atlas): readonly PlaceName[] {
  const { id: ids, level, zh, pinyin, own, others } = product;
  for (const [name, column] of Object.entries({ level, zh, pinyin, own })) {
    if (column.length === ids.length) continue;
    const expected = `expected ${ids.length}, one a place`;
    throw new Error(`gazetteer product: column ${name} has ${column.length} rows, ${expected}`);
  }
  const byId = new Map<string, PlaceName>();
  // A place comes after those that it lies in, because codes are in order.
  ids.forEach((id, row) => {
    const province = byId.get(`${id.slice(0, 2)}0000`);
    const prefecture = byId.get(`${id.slice(0, 4)}00`);
    byId.set(id, {
      id,
      zh: zh[row]!,
      en: englishOf(atlas, id),
      reading: pinyin[row]!.replace(/\/[a-z/]+/g, '').replaceAll('v', 'ü'),
      level: level[row]!,
      isListed: atlas.countyById.has(id),
      within: [province, prefecture].filter((one) => one !== undefined),
      others: others[id] ?? [],
    });
  });
  return [...byId.values()];
}

/**
 * Makes the gazetteer of its product; English names and the list are those of the atlas.
 * @throws if the columns of the product are of unequal length.
 */
export function createGazetteer(product: GazetteerProduct, atlas: Atlas): Gazetteer {
  const { id: ids, pinyin, own } = product;
  const named = placesOf(product, atlas);
  const byId = new Map(named.map((place) => [place.id, place]));
  const rows = new Map(ids.map((id, row) => [id, row]));
  const places = named.toSorted(byWeight);
  return {
    places,
    byId,
    names: places.flatMap((place): Name[] => {
      const row = rows.get(place.id)!;
      const present = { ...place, code: place.id, pinyin: pinyin[row]!, own: own[row]! };
      return [
        { place, other: null, keys: keysOf(present, CODE_DIGITS[place.level], product.generics) },
        ...place.others.map((other) => ({
          place,
          other,
          keys: keysOf(other, 6, product.generics),
        })),
      ];
    }),
    generics: product.generics.flatMap((word) => [
      word.zh,
      fold(word.pinyin).pinyin,
      fold(word.en).english,
    ]),
  };
}

/** What an other name is to a place: whether it was there before or came later, or is only on the list. */
export type OtherKind = 'listed' | 'formerName' | 'formerCode' | 'laterName' | 'laterCode';

/** Tells what an other name of a place is to it; where the name is the same, the code is the other one. */
export function otherKind({ zh }: PlaceName, other: OtherName): OtherKind {
  if (other.code === null) return 'listed';
  const what = other.zh === zh ? 'Code' : 'Name';
  return other.to === null ? `later${what}` : `former${what}`;
}

/** How many digits of a code stand for a place of a level. */
const CODE_DIGITS = { province: 2, prefecture: 4, county: 6 } as const;

function keysOf(
  { zh, en, code, pinyin, own }: Spelled,
  digits: number,
  generics: GazetteerProduct['generics'],
): Name['keys'] {
  const [right = [], ...readings] = readingsOf(
    pinyin.split(' ').map((syllable) => syllable.split('/')),
  );
  const words = en?.split(/[ -]/).map((word) => fold(word).english) ?? [];
  // Every county would answer to `xian`.
  const generic = generics.find((word) => zh.endsWith(word.zh))?.zh ?? '';
  const open = zh.length - generic.length;
  const latin: Key[] = [
    ['pinyin', keyOf(right, own, open)],
    [
      'initials',
      keyOf(
        right.map((syllable) => syllable.charAt(0)),
        0,
        1,
      ),
    ],
    ...readings.map((reading): Key => ['reading', keyOf(reading, own, open)]),
  ];
  if (words.length > 0) latin.push(['english', keyOf(words, words.length - 1, words.length)]);
  return {
    latin,
    han: [['name', keyOf([...zh], own, zh.length)]],
    digits: code ? [['code', keyOf([code.slice(0, digits), code.slice(digits)], 1, 1)]] : [],
  };
}

function englishOf(atlas: Atlas, id: string): string | null {
  return (
    atlas.provinceById.get(id)?.en ??
    atlas.countyById.get(id)?.en ??
    atlas.names[id] ??
    atlas.prefectureNames[id] ??
    null
  );
}

function byWeight(a: PlaceName, b: PlaceName): number {
  return (
    Number(b.isListed) - Number(a.isListed) ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    a.zh.length - b.zh.length ||
    (a.id < b.id ? -1 : 1)
  );
}

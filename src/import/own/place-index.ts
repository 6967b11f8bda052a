import { groupBy } from '../../core/base/group-by.ts';
import { fold } from '../../core/search/search-key.ts';
import { plainNames, shortName } from './short-name.ts';

/** A province, prefecture or county with its other names. */
export interface MatchCandidate {
  /** Six digits; a province ends in 0000, a prefecture in 00. */
  readonly id: string;
  readonly zh: string;
  readonly en?: string | null;
  /** Pinyin, a syllable a character. */
  readonly reading?: string;
  readonly others: readonly OtherName[];
}

/** A name or code that a place had before, or came to have later than the boundaries. */
export interface OtherName {
  readonly name: string;
  readonly en?: string | null;
  readonly code: string | null;
  readonly isLater?: boolean;
}

/** How a county was found: `former` and `later` by another name or code, `town` by what lies in it. */
export type PlaceBy = 'code' | 'name' | 'short' | 'autonomous' | 'former' | 'later' | 'town';

type ByKey = ReadonlyMap<string, readonly MatchCandidate[]>;

/** Places, ready to be asked. */
export interface PlaceIndex {
  readonly counties: readonly MatchCandidate[];
  readonly byId: ReadonlyMap<string, MatchCandidate>;
  readonly byOtherCode: ByKey;
  /** In this order: as it is called, as it was, as it is now, short, and the short of the others. */
  readonly byName: readonly (readonly [PlaceBy, ByKey])[];
  /** Provinces and prefectures by name and short name. */
  readonly regions: ByKey;
}

/** Makes the index of places. */
export function indexPlaces(places: readonly MatchCandidate[]): PlaceIndex {
  // A county that no prefecture governs stands among the prefectures, too.
  const byId = new Map(places.map((place) => [place.id, place]));
  const counties = [...byId.values()].filter(({ id }) => !id.endsWith('00'));
  const regions = places.filter(({ id }) => id.endsWith('00'));
  const others = (isLater: boolean) => (each: MatchCandidate) =>
    each.others.filter((other) => (other.isLater ?? false) === isLater);
  const names = (isLater: boolean) => (each: MatchCandidate) =>
    others(isLater)(each).flatMap(({ name, en }) => [name, ...plainNames(name), ...latinOf(en)]);
  const shorts = (isLater: boolean) => (each: MatchCandidate) =>
    others(isLater)(each).map(({ name }) => shortName(name));
  return {
    counties,
    byId,
    byOtherCode: byKeys(counties, (each) => each.others.flatMap(({ code }) => code ?? [])),
    byName: [
      ['name', byKeys(counties, ({ zh, en }) => [zh, ...latinOf(en)])],
      ['autonomous', byKeys(counties, ({ zh }) => plainNames(zh))],
      ['former', byKeys(counties, names(false))],
      ['later', byKeys(counties, names(true))],
      ['short', byKeys(counties, (place) => [shortName(place.zh), ...pinyinOf(place)])],
      ['former', byKeys(counties, shorts(false))],
      ['later', byKeys(counties, shorts(true))],
    ],
    regions: byKeys(regions, (place) => [
      place.zh,
      shortName(place.zh),
      ...plainNames(place.zh),
      ...latinOf(place.en),
      // 陕西 and 山西 are one in Pinyin; in English they are two.
      ...(place.id.endsWith('0000') ? [] : pinyinOf(place)),
    ]),
  };
}

/** A Latin name as it is looked up: without case, marks, blanks and points. */
export function latinKey(name: string): string {
  return fold(name).pinyin;
}

/** A name in English with its generic word and without. */
function latinOf(en: string | null | undefined): readonly string[] {
  if (!en) return [];
  const bare = en.replace(
    / (?:Autonomous )?(?:County|City|District|Banner|Prefecture|League|Province|Region)$/i,
    '',
  );
  return [...new Set([fold(en).pinyin, fold(en).english, fold(bare).english])];
}

/** A name in Pinyin, with its generic word in Pinyin or in English, and without. */
function pinyinOf({ zh, reading }: MatchCandidate): readonly string[] {
  if (!reading) return [];
  const syllables = fold(reading).pinyin === '' ? [] : reading.split(' ');
  const join = (parts: readonly string[]) => fold(parts.join('')).pinyin;
  const own = join(syllables.slice(0, shortName(zh).length));
  const plain = plainNames(zh).map((name) => own + (name.endsWith('旗') ? 'qi' : 'xian'));
  const words = ['county', 'district', 'city', 'banner', 'autonomouscounty', 'prefecture'];
  return [join(syllables), own, ...plain, ...words.map((word) => own + word)];
}

function byKeys(
  places: readonly MatchCandidate[],
  keys: (place: MatchCandidate) => readonly string[],
): ByKey {
  const pairs = places.flatMap((place) => [...new Set(keys(place))].map((key) => ({ key, place })));
  const groups = groupBy(pairs, ({ key }) => key);
  return new Map([...groups].map(([key, own]) => [key, own.map(({ place }) => place)]));
}

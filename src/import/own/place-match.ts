import { distance } from 'fastest-levenshtein';
import { groupBy } from '../../core/base/group-by.ts';

/** A province, prefecture or county with what it was called before. */
export interface MatchCandidate {
  /** Six digits; a province ends in 0000, a prefecture in 00. */
  readonly id: string;
  readonly zh: string;
  readonly en?: string | null;
  readonly former: readonly { readonly name: string; readonly code: string | null }[];
}

/** What a row says of its place; empty where it has no such column. */
export interface PlaceWords {
  readonly code: string;
  readonly county: string;
  readonly prefecture: string;
  readonly province: string;
}

/** The county of a row, or why it has none. */
export type PlaceMatch =
  | { readonly kind: 'county'; readonly id: string; readonly by: PlaceBy }
  /** `candidates` are counties that the row may mean, the likeliest first. */
  | {
      readonly kind: 'none';
      readonly why: 'no-place' | 'unknown' | 'ambiguous' | 'mismatch' | 'not-a-county' | 'total';
      readonly candidates: readonly string[];
    };

/** How a county was found: `former` by an old name or code, `town` by the first six digits of a longer code. */
export type PlaceBy = 'code' | 'name' | 'short' | 'former' | 'town';

/** Places, ready to be asked. */
export interface PlaceIndex {
  readonly counties: readonly MatchCandidate[];
  readonly byId: ReadonlyMap<string, MatchCandidate>;
  readonly byFormerCode: ReadonlyMap<string, readonly MatchCandidate[]>;
  /** In this order: as it is called, short, as it was called, the short of that. */
  readonly byName: readonly (readonly [PlaceBy, ReadonlyMap<string, readonly MatchCandidate[]>])[];
  /** Provinces and prefectures by name and short name. */
  readonly regions: ReadonlyMap<string, readonly MatchCandidate[]>;
}

const TOTAL = /^(合计|总计|小计|全国|总和|全部|total|sum|grand total|nation(al)?|china)$/i;

/** What statistics write in place of the prefecture of a county that none governs. */
const NO_PREFECTURE = /(?:省|自治区)?直辖县级(?:行政(?:区划|单位))?/;

/** Endings that are left out in a short name, the longer first; of names of two characters none. */
const ENDING = /(?<=.{2})(?:自治[县旗州区]|特区|林区|地区|新区|县|区|市|省|旗|州|盟)$/;

/** Peoples that autonomous counties are named after; those that may stand without 族 are in the second part. */
const PEOPLE =
  /(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各)族|蒙古|锡伯|哈萨克|塔吉克|回|维吾尔|壮)$/;

/** Makes the index of places. */
export function indexPlaces(places: readonly MatchCandidate[]): PlaceIndex {
  // A county that no prefecture governs stands among the prefectures, too.
  const byId = new Map(places.map((place) => [place.id, place]));
  const counties = [...byId.values()].filter(({ id }) => !id.endsWith('00'));
  const regions = places.filter(({ id }) => id.endsWith('00'));
  const former = (each: MatchCandidate) => each.former.map(({ name }) => name);
  return {
    counties,
    byId,
    byFormerCode: byKeys(counties, (each) => each.former.flatMap(({ code }) => code ?? [])),
    byName: [
      ['name', byKeys(counties, ({ zh, en }) => [zh, ...(en ? [tidy(en)] : [])])],
      ['former', byKeys(counties, former)],
      ['short', byKeys(counties, ({ zh }) => [shortName(zh)])],
      ['former', byKeys(counties, (each) => former(each).map(shortName))],
    ],
    regions: byKeys(regions, ({ zh }) => [zh, shortName(zh)]),
  };
}

/** A name without 县, 自治县 and the like, and without the peoples before it; of two characters at least. */
export function shortName(name: string): string {
  let short = name.replace(ENDING, '');
  if (!/自治.$/.test(name)) return short;
  for (;;) {
    const shorter = short.replace(PEOPLE, '');
    if (shorter === short) return short;
    if (shorter.length < 2) return short.replace(/族$/, '');
    short = shorter;
  }
}

/** Finds the county that a row means: by its code, else by its name with what it says of province and prefecture. */
export function matchPlace(index: PlaceIndex, raw: PlaceWords): PlaceMatch {
  const words = clean(raw);
  if (TOTAL.test(words.county) || TOTAL.test(words.code)) return none('total');
  if (words.code === '' && words.county === '') return none('no-place');
  const coded = matchCode(index, words.code);
  const named = words.county === '' ? null : matchName(index, words);
  if (coded && coded.kind === 'county') {
    const { id } = coded;
    if (!named || named.kind !== 'county' || named.id === id) {
      const isOther =
        named?.kind === 'none' && named.candidates.length > 0 && named.why === 'ambiguous';
      return isOther && !named.candidates.includes(id)
        ? none('mismatch', [id, ...named.candidates])
        : coded;
    }
    // One county may have had the name of another: what it is or was called is no contradiction.
    const isCalled = namesOf(index, words.county).some((place) => place.id === id);
    return isCalled ? coded : none('mismatch', [id, named.id]);
  }
  if (named) return named;
  return coded ?? none('unknown');
}

/** The counties whose names are nearest to a name that none has, at most three; those of the province named first. */
export function suggestPlaces(index: PlaceIndex, raw: PlaceWords): readonly string[] {
  const { county, province, prefecture } = clean(raw);
  if (county === '') return [];
  const prefix = regionPrefix(index, province, '0000');
  const inner = regionPrefix(index, prefecture, '00');
  const farthest = Math.max(1, Math.floor(county.length / 2));
  return index.counties
    .map((place) => {
      const names = [place.zh, shortName(place.zh), ...place.former.map(({ name }) => name)];
      const edits = Math.min(...names.map((name) => distance(name, county)));
      const isNear =
        (prefix && place.id.startsWith(prefix)) || (inner && place.id.startsWith(inner));
      return { id: place.id, edits, rank: edits - (isNear ? 0.75 : 0) };
    })
    .filter(({ edits }) => edits <= farthest && edits < county.length)
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id);
}

function matchCode(index: PlaceIndex, code: string): PlaceMatch | null {
  const digits = /^([1-8]\d{5})(\d{3}|\d{6})?(?:\.0+)?$/.exec(code);
  if (!digits) return code === '' ? null : none('unknown');
  const isTown = digits[2] !== undefined && !/^0+$/.test(digits[2]);
  const place = index.byId.get(digits[1]!);
  if (place) {
    if (place.id.endsWith('00')) return none('not-a-county');
    return { kind: 'county', id: place.id, by: isTown ? 'town' : 'code' };
  }
  const before = index.byFormerCode.get(digits[1]!) ?? [];
  if (before.length === 1) return { kind: 'county', id: before[0]!.id, by: 'former' };
  return before.length > 1
    ? none(
        'ambiguous',
        before.map(({ id }) => id),
      )
    : none('unknown');
}

function matchName(index: PlaceIndex, words: PlaceWords): PlaceMatch {
  const prefix = regionPrefix(index, words.province, '0000');
  const inner = regionPrefix(index, words.prefecture, '00');
  for (const [by, names] of index.byName) {
    const all = names.get(words.county) ?? [];
    if (all.length === 0) continue;
    const inProvince = prefix === null ? all : all.filter(({ id }) => id.startsWith(prefix));
    const inside =
      inner === null ? inProvince : inProvince.filter(({ id }) => id.startsWith(inner));
    // Prefectures were recoded more often than provinces: where the inner hint leaves none, the outer one counts.
    const left = inside.length > 0 ? inside : inProvince;
    if (left.length === 1) return { kind: 'county', id: left[0]!.id, by };
    if (left.length > 1)
      return none(
        'ambiguous',
        left.map(({ id }) => id),
      );
    return none(
      'mismatch',
      all.map(({ id }) => id),
    );
  }
  const split = splitRegion(index, words);
  if (split) return matchName(index, split);
  return none(index.regions.has(words.county) ? 'not-a-county' : 'unknown');
}

/** `贵州省毕节市赫章县` names its regions itself: they become hints. `null` where a name begins with none. */
function splitRegion(index: PlaceIndex, words: PlaceWords): PlaceWords | null {
  const { county } = words;
  for (let length = county.length - 2; length >= 2; length -= 1) {
    const found = index.regions.get(county.slice(0, length));
    if (!found) continue;
    const rest = county.slice(length);
    if (found.some(({ id }) => id.endsWith('0000'))) {
      return { ...words, county: rest, province: words.province || county.slice(0, length) };
    }
    return { ...words, county: rest, prefecture: words.prefecture || county.slice(0, length) };
  }
  return null;
}

/** The first digits of the codes of a region: two of a province, four of a prefecture; `null` where it is unknown. */
function regionPrefix(index: PlaceIndex, name: string, ending: '0000' | '00'): string | null {
  if (name === '') return null;
  const found = index.regions.get(name) ?? index.regions.get(shortName(name)) ?? [];
  const fit = found.filter(({ id }) => id.endsWith('0000') === (ending === '0000'));
  return fit.length === 1 ? fit[0]!.id.slice(0, 6 - ending.length) : null;
}

function namesOf(index: PlaceIndex, county: string): readonly MatchCandidate[] {
  return index.byName.flatMap(([, names]) => names.get(county) ?? []);
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^['"]+|['"]+$/g, '')
    .toLowerCase();
}

function clean(words: PlaceWords): PlaceWords {
  return {
    code: tidy(words.code),
    county: tidy(words.county).replace(NO_PREFECTURE, ''),
    prefecture: tidy(words.prefecture),
    province: tidy(words.province),
  };
}

function none(
  why: Extract<PlaceMatch, { kind: 'none' }>['why'],
  candidates: readonly string[] = [],
): PlaceMatch {
  return { kind: 'none', why, candidates };
}

function byKeys(
  places: readonly MatchCandidate[],
  keys: (place: MatchCandidate) => readonly string[],
) {
  const pairs = places.flatMap((place) => [...new Set(keys(place))].map((key) => ({ key, place })));
  const groups = groupBy(pairs, ({ key }) => key);
  return new Map([...groups].map(([key, own]) => [key, own.map(({ place }) => place)]));
}

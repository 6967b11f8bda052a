import { distance } from 'fastest-levenshtein';
import { latinKey, type MatchCandidate, type PlaceBy, type PlaceIndex } from './place-index.ts';
import { cleanWords, type CleanWords, type PlaceWords } from './place-words.ts';
import { shortName } from './short-name.ts';

/** The county of a row, or why it has none. */
export type PlaceMatch =
  | {
      readonly kind: 'county';
      readonly id: string;
      readonly by: PlaceBy;
      /** What was taken off what stands there. */
      readonly dropped: string;
      readonly isRounded: boolean;
    }
  /** `candidates` are counties that the row may mean, the likeliest first; of `other-province` those that it cannot mean. */
  | { readonly kind: 'none'; readonly why: WhyNone; readonly candidates: readonly string[] };

/** `other-province`: counties of that name lie outside the province or prefecture that the row names. */
export type WhyNone =
  | 'no-place'
  | 'unknown'
  | 'ambiguous'
  | 'mismatch'
  | 'other-province'
  | 'not-a-county'
  | 'total'
  | 'rounded-code';

type Found = { readonly kind: 'county'; readonly id: string; readonly by: PlaceBy } | None;
type None = Extract<PlaceMatch, { kind: 'none' }>;

/** Rows that sum up others, by what their names end or begin with. */
const TOTAL =
  /(合计|总计|小计|共计|总和|汇总|平均|均值|中位数|grandtotal|subtotal|total|sum|average|mean)$|^(全国|全省|全市|全州|全县|全区|全盟|全部|总和|其他|其它|nation(al)?|china|total|all|other)$|^(全[国省市州盟])?(\d+个?)?(国家级?)?贫困县(合计|总计)?$/;

const TOWNSHIP = /^.{1,15}(?:乡|镇|街道|办事处|村|社区|苏木|农场|林场|开发区|园区)$/;

/** Finds the county that a row means: by its code, else by its name with what it says of province and prefecture. */
export function matchPlace(index: PlaceIndex, raw: PlaceWords): PlaceMatch {
  const words = cleanWords(raw);
  const match = matchWords(index, words);
  const { dropped, isRounded } = words;
  if (match.kind === 'county') return { ...match, dropped, isRounded };
  const isLost = isRounded && words.code === '' && words.county === '';
  return isLost ? none('rounded-code') : match;
}

/**
 * The counties whose names are nearest to a name that none has, at most three. None leaves the province, or else the
 * prefecture, that the row names.
 */
export function suggestPlaces(index: PlaceIndex, raw: PlaceWords): readonly string[] {
  const words = withSplit(index, cleanWords(raw));
  const { county } = words;
  if (county === '') return [];
  const within = regionOf(index, words);
  const farthest = Math.max(1, Math.floor(county.length / 2));
  return index.counties
    .filter(({ id }) => within === null || id.startsWith(within))
    .map((place) => {
      const names = [place.zh, shortName(place.zh), ...place.others.map(({ name }) => name)];
      return { id: place.id, edits: Math.min(...names.map((name) => distance(name, county))) };
    })
    .filter(({ edits }) => edits <= farthest && edits < county.length)
    .sort((a, b) => a.edits - b.edits || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id);
}

/** The counties that a row may mean, the likeliest first: none outside the province that it names. */
export function meantOf({ why, candidates }: Extract<PlaceMatch, { kind: 'none' }>) {
  return why === 'other-province' ? [] : candidates;
}

/** The first digits of the codes of the region that a row names, its province before all; `null` where it names none. */
export function regionOf(
  index: PlaceIndex,
  { province, prefecture }: Pick<PlaceWords, 'province' | 'prefecture'>,
): string | null {
  return (
    regionPrefix(index, province, '0000') ??
    regionPrefix(index, prefecture, '00') ??
    regionPrefix(index, province, '00')
  );
}

/** Whether a text names a province or a prefecture. */
export function isRegion(index: PlaceIndex, text: string, ending: '0000' | '00'): boolean {
  const { province } = cleanWords({ code: '', county: '', prefecture: '', province: text });
  return regionPrefix(index, province, ending) !== null;
}

/** Whether a text says that its row sums up others. */
export function isTotal(text: string): boolean {
  const name = latinOrHan(
    cleanWords({ code: '', county: text, prefecture: '', province: '' }).county,
  );
  return TOTAL.test(name);
}

function matchWords(index: PlaceIndex, words: CleanWords): Found {
  const { county, code, province, prefecture } = words;
  const said = county || province || prefecture;
  if (TOTAL.test(latinOrHan(said)) || TOTAL.test(code) || code === '100000') return none('total');
  if (code === '' && county === '') {
    return none(province || prefecture ? 'not-a-county' : 'no-place');
  }
  const coded = matchCode(index, code);
  const named = county === '' ? null : matchName(index, words);
  if (coded?.kind !== 'county') return named ?? coded ?? none('unknown');
  const { id } = coded;
  if (named?.kind === 'none' && named.why === 'ambiguous') {
    return named.candidates.includes(id) ? coded : none('mismatch', [id, ...named.candidates]);
  }
  if (named?.kind !== 'county' || named.id === id) return coded;
  // One county may have had the name of another: what it is or was called is no contradiction.
  const isCalled = namesOf(index, county).some((place) => place.id === id);
  return isCalled ? coded : none('mismatch', [id, named.id]);
}

function matchCode(index: PlaceIndex, code: string): Found | null {
  const digits = /^([1-8]\d{5})(\d{3}|\d{6})?(?:\.0+)?$/.exec(code);
  if (!digits) return code === '' ? null : none('unknown');
  const isTown = digits[2] !== undefined && !/^0+$/.test(digits[2]);
  const place = index.byId.get(digits[1]!);
  if (place) {
    if (place.id.endsWith('00')) return none('not-a-county');
    return { kind: 'county', id: place.id, by: isTown ? 'town' : 'code' };
  }
  const others = index.byOtherCode.get(digits[1]!) ?? [];
  if (others.length !== 1) {
    return others.length > 1 ? none('ambiguous', idsOf(others)) : none('unknown');
  }
  const isLater = others[0]!.others.some((one) => one.code === digits[1] && one.isLater);
  return { kind: 'county', id: others[0]!.id, by: isLater ? 'later' : 'former' };
}

function matchName(index: PlaceIndex, words: CleanWords): Found {
  const key = latinOrHan(words.county);
  const inner =
    regionPrefix(index, words.prefecture, '00') ?? regionPrefix(index, words.province, '00');
  // A prefecture says its province, too.
  const prefix = regionPrefix(index, words.province, '0000') ?? inner?.slice(0, 2) ?? null;
  let outside: readonly MatchCandidate[] = [];
  for (const [by, names] of index.byName) {
    const all = names.get(key) ?? [];
    if (all.length === 0) continue;
    const inProvince = prefix === null ? all : all.filter(({ id }) => id.startsWith(prefix));
    const inside =
      inner === null ? inProvince : inProvince.filter(({ id }) => id.startsWith(inner));
    // Prefectures were recoded more often than provinces: where the inner hint leaves none, the outer one counts.
    const left = inside.length > 0 ? inside : inProvince;
    if (left.length === 1) return { kind: 'county', id: left[0]!.id, by };
    if (left.length > 1) return amongAside(index, words, left) ?? none('ambiguous', idsOf(left));
    if (outside.length === 0) outside = all;
  }
  const split = splitRegion(index, words) ?? splitLatin(index, words);
  const rest = split && matchName(index, split);
  if (rest && rest.kind === 'county') return rest;
  const town = matchTown(index, words);
  if (town) return town;
  if (outside.length > 0) return none('other-province', idsOf(outside));
  return rest ?? none(index.regions.has(key) ? 'not-a-county' : 'unknown');
}

/** 城关区（兰州）: what stands in brackets may tell which of several is meant. */
function amongAside(
  index: PlaceIndex,
  { aside }: CleanWords,
  places: readonly MatchCandidate[],
): Found | null {
  for (const text of aside) {
    const prefix = regionPrefix(index, text, '00') ?? regionPrefix(index, text, '0000');
    const left = prefix === null ? [] : places.filter(({ id }) => id.startsWith(prefix));
    if (left.length === 1) return { kind: 'county', id: left[0]!.id, by: 'name' };
  }
  return null;
}

/** `贵州省毕节市赫章县` names its regions itself: they become hints. `null` where a name begins with none. */
function splitRegion(index: PlaceIndex, words: CleanWords): CleanWords | null {
  const { county } = words;
  for (let length = Math.min(county.length - 2, 20); length >= 2; length -= 1) {
    const name = county.slice(0, length);
    const found = index.regions.get(name) ?? index.regions.get(shortName(name));
    if (!found) continue;
    const rest = { ...words, county: county.slice(length) };
    return found.some(({ id }) => id.endsWith('0000'))
      ? { ...rest, province: words.province || name }
      : { ...rest, prefecture: words.prefecture || name };
  }
  return null;
}

/** `Hezhang County, Bijie, Guizhou` names its regions after it. */
function splitLatin(index: PlaceIndex, words: CleanWords): CleanWords | null {
  const at = words.county.lastIndexOf(',');
  if (at < 0) return null;
  const region = words.county.slice(at + 1).trim();
  const rest = { ...words, county: words.county.slice(0, at).trim() };
  if (regionPrefix(index, region, '0000') !== null) {
    return { ...rest, province: words.province || region };
  }
  return regionPrefix(index, region, '00') !== null
    ? { ...rest, prefecture: words.prefecture || region }
    : null;
}

/** 织金县金龙乡 lies in 织金县. */
function matchTown(index: PlaceIndex, words: CleanWords): Found | null {
  const { county } = words;
  if (!TOWNSHIP.test(county)) return null;
  for (let length = county.length - 2; length >= 2; length -= 1) {
    if (!/[县区市旗]$/.test(county.slice(0, length))) continue;
    const match = matchName(index, { ...words, county: county.slice(0, length) });
    if (match.kind === 'county') return { ...match, by: 'town' };
  }
  return null;
}

function withSplit(index: PlaceIndex, words: CleanWords): CleanWords {
  const split = splitRegion(index, words);
  return split ? withSplit(index, split) : words;
}

/** The first digits of the codes of a region: two of a province, four of a prefecture; `null` where it is unknown. */
function regionPrefix(index: PlaceIndex, name: string, ending: '0000' | '00'): string | null {
  if (name === '') return null;
  const key = latinOrHan(name);
  const found = index.regions.get(key) ?? index.regions.get(shortName(key)) ?? [];
  const fit = found.filter(({ id }) => id.endsWith('0000') === (ending === '0000'));
  if (fit.length === 1) return fit[0]!.id.slice(0, 6 - ending.length);
  const split = found.length > 0 ? null : provinceBefore(index, name);
  return split === null || ending === '0000' ? null : regionPrefix(index, split, ending);
}

/** 毕节市 of 贵州省毕节市. */
function provinceBefore(index: PlaceIndex, name: string): string | null {
  for (let length = Math.min(name.length - 2, 8); length >= 2; length -= 1) {
    const found = index.regions.get(name.slice(0, length)) ?? [];
    if (found.some(({ id }) => id.endsWith('0000'))) return name.slice(length);
  }
  return null;
}

function namesOf(index: PlaceIndex, county: string): readonly MatchCandidate[] {
  return index.byName.flatMap(([, names]) => names.get(latinOrHan(county)) ?? []);
}

function latinOrHan(name: string): string {
  return /\p{Script=Han}/u.test(name) ? name : latinKey(name);
}

function idsOf(places: readonly MatchCandidate[]): readonly string[] {
  return places.map(({ id }) => id);
}

function none(why: WhyNone, candidates: readonly string[] = []): None {
  return { kind: 'none', why, candidates };
}

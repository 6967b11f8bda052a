import type { FoundBy, Gazetteer, PlaceName } from './gazetteer.ts';
import type { OtherName } from '../atlas/layer-products.ts';
import { closenessTo, fold, scriptOf, type Folded } from './search-key.ts';

/** A place that was found. */
export interface Hit {
  readonly place: PlaceName;
  readonly by: FoundBy;
  /** The other name or code that it was found by; null where that was its present one. */
  readonly other: OtherName | null;
}

/** The ways to be found from the plainest to the farthest; of equal closeness the first counts. */
const WAYS: readonly FoundBy[] = ['name', 'code', 'pinyin', 'english', 'reading', 'initials'];

/** The ways in which the name of a province or prefecture may stand beside that of a place in it. */
const QUALIFYING: readonly FoundBy[] = ['name', 'pinyin', 'english'];

/**
 * Finds at most `most` places by their names, Pinyin, initials, English names or codes, and by those that they had
 * before or have since. The closest come first (see `CLOSENESS`), then present names before others, and of equal ones
 * those on the list. Where nothing is found so, a province or prefecture before or after the name is taken for what the
 * place lies in; and where that finds nothing, a generic word at the end is left off. Nothing typed finds nothing. The
 * time grows with the number of names: below a millisecond for those of China.
 */
export function search(gazetteer: Gazetteer, query: string, most: number): readonly Hit[] {
  const typed = fold(query);
  const hits = findQualified(gazetteer, typed);
  if (hits.length > 0) return hits.slice(0, most);
  const generic = gazetteer.generics.find((word) => typed.english.endsWith(word));
  return generic ? findQualified(gazetteer, part(typed, 0, -generic.length)).slice(0, most) : [];
}

/** Cuts out a part; both spellings are of one length but for marks that only a few names have. */
function part({ pinyin, english }: Folded, start: number, end?: number): Folded {
  return { pinyin: pinyin.slice(start, end), english: english.slice(start, end) };
}

/**
 * Finds what was typed; or else what is left of it inside the province or prefecture that it begins or ends with. A
 * county lies in `levels` of them at most.
 */
function findQualified(gazetteer: Gazetteer, typed: Folded, levels = 2): Hit[] {
  const hits = find(gazetteer, typed);
  if (hits.length > 0 || typed.pinyin === '' || levels === 0) return hits;
  const script = scriptOf(typed.pinyin);
  for (const { place, keys } of gazetteer.names) {
    if (place.level === 'county') continue;
    for (const [by, { text, own }] of keys[script]) {
      if (!QUALIFYING.includes(by)) continue;
      for (const word of [text, text.slice(0, own)]) {
        if (word === '') continue;
        for (const rest of restsBeside(typed, word)) {
          const inside = findQualified(gazetteer, rest, levels - 1);
          const within = inside.filter((hit) => hit.place.within.includes(place));
          if (within.length > 0) return within;
        }
      }
    }
  }
  return [];
}

/** What is left of something typed that begins with a word, and of what ends with it. */
function restsBeside(typed: Folded, word: string): Folded[] {
  return [
    ...(typed.pinyin.startsWith(word) ? [part(typed, word.length)] : []),
    ...(typed.pinyin.endsWith(word) ? [part(typed, 0, -word.length)] : []),
  ];
}

function find({ names }: Gazetteer, { pinyin, english }: Folded): Hit[] {
  if (pinyin === '') return [];
  const script = scriptOf(pinyin);
  const best = new Map<PlaceName, Hit & { rank: number }>();
  for (const { place, other, keys } of names) {
    for (const [by, key] of keys[script]) {
      const closeness = closenessTo(key, by === 'english' ? english : pinyin);
      if (closeness === undefined) continue;
      const rank = (closeness * WAYS.length + WAYS.indexOf(by)) * 2 + (other ? 1 : 0);
      if (rank < (best.get(place)?.rank ?? Infinity)) best.set(place, { place, by, other, rank });
    }
  }
  // Names come in the order of weight, and the sort keeps it among equals.
  return [...best.values()]
    .sort((a, b) => a.rank - b.rank)
    .map(({ place, by, other }) => ({ place, by, other }));
}

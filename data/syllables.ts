import { pinyin } from 'pinyin-pro';
import { ownPart } from './english.ts';

/** A syllable of plain Pinyin, `v` for ü. */
const SYLLABLE = /^(?:[bpmfdtnlgkjqxrywzcs]|[zcs]?h)?(?:[aeiouv]+(?:ng?|r)?)$/;

const PLAIN = { toneType: 'none', type: 'array', v: true } as const;

/** Folds a transliteration to the letters of Pinyin: `Lüchun` and `Du'an` become `lvchun` and `duan`. */
function fold(english: string): string {
  return english
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[^a-z]/g, '');
}

/**
 * Shares the letters of a word out to its characters, each of which has some readings; one character may
 * have a reading that is not among them. Undefined where the word is not their Pinyin: `Shangri-La`.
 */
function align(word: string, readings: readonly string[][]): string[] | undefined {
  const known = readings.map((all) => `(${all.join('|')})`);
  const patterns = [known, ...known.map((_, free) => known.with(free, '([a-z]{1,6})'))];
  for (const pattern of patterns) {
    const syllables = new RegExp(`^${pattern.join('')}$`).exec(word)?.slice(1);
    if (syllables?.every((syllable) => SYLLABLE.test(syllable))) return syllables;
  }
  return undefined;
}

/**
 * Gives the readings of each character of a name, the right one first. That of its own part is the one that
 * `given` has by the part, as for its English name, else the dictionary's; other readings of its characters
 * follow. `own` is how many characters that part has; the rest of a name has one reading for each character.
 */
export function syllablesOf(
  zh: string,
  given: ReadonlyMap<string, string>,
  own = ownPart(zh).length,
): string[][] {
  const place = zh.slice(0, own);
  const all = [...place].map((one) => pinyin(one, { ...PLAIN, multiple: true }));
  const word = given.get(place);
  const right = (word && align(fold(word), all)) || pinyin(place, PLAIN);
  const rest = own < zh.length ? pinyin(zh.slice(own), PLAIN) : [];
  return [...right.map((one, i) => [...new Set([one, ...all[i]!])]), ...rest.map((one) => [one])];
}

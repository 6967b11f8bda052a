/** One way to type a name, in folded letters. */
export interface SearchKey {
  readonly text: string;
  /** How many of the first letters stand for the name's own part, without people and generic word. */
  readonly own: number;
  /** Where syllables or words begin, besides the first; none where only the beginning counts. */
  readonly starts: readonly number[];
}

/** How well something typed fits a key: the less the better. */
export const CLOSENESS = {
  exact: 0, // the whole name
  own: 1, // all but people and generic word
  parts: 2, // its first syllables or words
  prefix: 3, // its first letters
  inside: 4, // from a syllable or word further on
} as const;

export type Closeness = (typeof CLOSENESS)[keyof typeof CLOSENESS];

/**
 * Makes a key of the parts of a name, of which the first `own` are its own. A reader may begin at any of the first
 * `open` parts, and always at the first.
 */
export function keyOf(parts: readonly string[], own: number, open: number): SearchKey {
  const ends: number[] = [];
  for (const part of parts) ends.push((ends.at(-1) ?? 0) + part.length);
  return {
    text: parts.join(''),
    own: ends[own - 1] ?? 0,
    starts: ends.slice(0, Math.max(0, open - 1)),
  };
}

/** Says how well something typed, folded and not empty, fits a key; undefined where it does not. */
export function closenessTo(
  { text, own, starts }: SearchKey,
  typed: string,
): Closeness | undefined {
  // Nearly all keys end here, so a key typed costs little even before the engine has compiled the rest.
  if (!text.includes(typed)) return undefined;
  if (text.startsWith(typed)) {
    if (typed.length === text.length) return CLOSENESS.exact;
    if (typed.length === own) return CLOSENESS.own;
    return starts.includes(typed.length) ? CLOSENESS.parts : CLOSENESS.prefix;
  }
  return starts.some((start) => text.startsWith(typed, start)) ? CLOSENESS.inside : undefined;
}

/** What was typed, without spaces, marks and case: as Pinyin with `v` for ü, and as English with `u`. */
export interface Folded {
  readonly pinyin: string;
  readonly english: string;
}

/** Folds what was typed: full-width becomes half-width, and marks of tones go. */
export function fold(typed: string): Folded {
  // Nearly all names are plain, and normalising is slow.
  if (/^[\x20-\x7e]*$/.test(typed)) {
    const plain = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
    return { pinyin: plain, english: plain };
  }
  const text = typed.normalize('NFKC').toLowerCase().normalize('NFD');
  const letters = (marked: string) => marked.replace(/[^\p{L}\p{N}]/gu, '');
  const untoned = text.replace(/[\u0300\u0301\u0304\u030c]/g, '');
  return { pinyin: letters(untoned.replaceAll('u\u0308', 'v')), english: letters(text) };
}

/** Gives every way to read characters that have several readings, the right one first. */
export function readingsOf(syllables: readonly (readonly string[])[]): string[][] {
  return syllables.reduce<string[][]>(
    (ways, all) => ways.flatMap((way) => all.map((one) => [...way, one])),
    [[]],
  );
}

/** What folded text is written in; names have keys in each. */
export type Script = 'digits' | 'latin' | 'han';

/** Tells the script of folded text that is not empty; what is mixed counts as Han. */
export function scriptOf(folded: string): Script {
  if (/^\d+$/.test(folded)) return 'digits';
  return /^[a-z]+$/.test(folded) ? 'latin' : 'han';
}

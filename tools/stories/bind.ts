import { parseFormula, type Formula } from '../../data/formula.ts';
import { LANGUAGES, type Language } from '../../src/core/base/language.ts';
import type { LocalizedText, Story, StoryScene } from '../../src/core/story/story.ts';
import { formatChance, formatCount, formatDay, formatTerm } from '../../src/i18n/format/number.ts';
import { unitText } from '../../src/i18n/format/units.ts';
import { MESSAGES } from '../../src/i18n/messages/index.ts';
import { judge, rangeOf, unknown } from './condition.ts';
import type { Fact, Facts } from './facts.ts';
import { quantitiesIn } from './quantity-words.ts';

/** What a story says that a release does not bear out. */
export interface StoryFault {
  readonly story: string;
  /** From 1; `null` where it is no scene's. */
  readonly scene: number | null;
  /** `text.en`. */
  readonly field: string;
  /** As it stands in the story's file. */
  readonly word: string;
  readonly why: string;
}

/** `{sales-2018h1}`, `{sales-2018h1|plain}` or `[words|condition]`. */
const BOUND = /\{([^{}|]+)(?:\|([a-z]+))?\}|\[([^[\]|]+)\|([^[\]|]+)\]/g;

/** A text without its bound parts is not a sentence if nothing is left of it but these. */
const SENTENCE_ENDS = /(?<=[。！？；])|(?<=[.!?;])\s+/;

/**
 * Writes a story by a release. In its file a number stands as the name of what the release knows, `{sales-2018h1}`, or as a sum
 * of such, and a word that a release may prove wrong beside what it rests on, `[most|on-list-2018h1 > 0.5*listed]`. The
 * hedge of a number is that of the release: over, about. Both languages rest on the same, and so does each sentence on
 * something.
 */
export function bindStory(story: Story, facts: Facts): { story: Story; faults: StoryFault[] } {
  const faults: StoryFault[] = [];
  const bound = (words: LocalizedText, scene: number | null, field: string): LocalizedText => {
    const read = LANGUAGES.map((language) => {
      const one = bindText(words[language], language, facts);
      const isText = field === 'text';
      for (const { word, why } of [...one.faults, ...(isText ? one.loose : [])])
        faults.push({ story: story.id, scene, field: `${field}.${language}`, word, why });
      return { language, ...one };
    });
    const [here, there] = read.map(({ names }) => [...new Set(names)].sort().join(', '));
    if (here !== there)
      faults.push({
        story: story.id,
        scene,
        field,
        word: here!,
        why: `${LANGUAGES[1]} rests on ${there}`,
      });
    return Object.fromEntries(read.map(({ language, text }) => [language, text])) as LocalizedText;
  };
  const scenes = story.scenes.map((scene, at): StoryScene => ({
    ...scene,
    title: bound(scene.title, at + 1, 'title'),
    text: bound(scene.text, at + 1, 'text'),
    ...(scene.notes && { notes: bound(scene.notes, at + 1, 'notes') }),
  }));
  return { story: { ...story, title: bound(story.title, null, 'title'), scenes }, faults };
}

interface BoundText {
  readonly text: string;
  /** What its numbers and words rest on. */
  readonly names: readonly string[];
  readonly faults: readonly { word: string; why: string }[];
  /** Sentences that rest on nothing. */
  readonly loose: readonly { word: string; why: string }[];
}

function bindText(source: string, language: Language, facts: Facts): BoundText {
  const names: string[] = [];
  const faults: { word: string; why: string }[] = [];
  const text = source.replace(BOUND, (whole, expression, format, words, condition) => {
    if (words !== undefined) {
      const judged = judge(condition, facts);
      names.push(...judged.names);
      if (judged.fault) faults.push({ word: words, why: `${judged.fault}; expected ${condition}` });
      return words;
    }
    const written = writeFact(expression, format, language, facts);
    names.push(...written.names);
    if (written.fault !== undefined) faults.push({ word: whole, why: written.fault });
    return written.text;
  });
  const free = source.replace(BOUND, ' ');
  for (const word of quantitiesIn(free, language))
    faults.push({ word, why: 'rests on nothing; bind it to what the release knows' });
  if (/[[\]{}|]/.test(free))
    faults.push({ word: free.trim(), why: 'has a bracket that does not close' });
  const loose = source
    .replace(BOUND, (whole) => whole.replace(/[.。;；!！?？]/g, '\0'))
    .split(SENTENCE_ENDS)
    .filter((sentence) => sentence.trim() !== '' && !/[[{]/.test(sentence))
    .map((word) => ({ word, why: 'no word of this sentence rests on what the release knows' }));
  return { text, names, faults, loose };
}

/** How much of an ISO day is written. */
const DAY_LENGTHS: Readonly<Record<string, number>> = { day: 10, month: 7, year: 4 };

interface Written {
  readonly text: string;
  readonly names: readonly string[];
  readonly fault?: string;
}

function writeFact(
  expression: string,
  format: string | undefined,
  language: Language,
  facts: Facts,
): Written {
  const formula = parseFormula(expression);
  if (!formula) return { text: '', names: [], fault: `no name of a figure, and no sum` };
  const { names } = formula;
  const first = facts.get(names[0] ?? '');
  if (first?.text !== undefined) return { text: first.text, names };
  if (first?.day !== undefined)
    return { text: formatDay(first.day.slice(0, DAY_LENGTHS[format ?? 'day']), language), names };
  const read = rangeOf(formula, facts);
  if ('fault' in read)
    return { text: '', names, fault: first ? read.fault : unknown(names[0] ?? expression) };
  const text = writeNumber(formula, read.range, format, language, facts);
  return text === undefined
    ? { text: '', names, fault: `cannot be written as ${format}` }
    : { text, names };
}

function writeNumber(
  formula: Formula,
  range: readonly [number, number],
  format: string | undefined,
  language: Language,
  facts: Facts,
): string | undefined {
  const terms = formula.names.map((name) => facts.get(name)!);
  const value = formula.compute((name) => facts.get(name)!.value!);
  const { unit } = terms[0]!;
  const withUnit = (text: string) => (unit === null ? text : unitText(unit, language)(text));
  switch (format) {
    case undefined:
      return MESSAGES[language].bound[boundOf(terms)] + withUnit(amount(value, language));
    case 'count':
      return MESSAGES[language].bound[boundOf(terms)] + amount(value, language);
    case 'plain':
      return withUnit(amount(value, language));
    case 'bare':
      return amount(value, language);
    case 'range':
      return range.every(Number.isFinite)
        ? withUnit(range.map((end) => amount(end, language)).join('–'))
        : undefined;
    case 'low':
      return Number.isFinite(range[0]) ? withUnit(amount(range[0], language)) : undefined;
    case 'high':
      return Number.isFinite(range[1]) ? withUnit(amount(range[1], language)) : undefined;
    case 'percent':
      return formatChance(value, language);
    case 'percents':
      return range.map((end) => formatChance(end, language)).join('–');
    default:
      return undefined;
  }
}

/** A sum is as firm as the softest of what it is made of; what has a floor or a range in it is approximate. */
function boundOf(terms: readonly Fact[]): Fact['bound'] {
  if (terms.length === 1) return terms[0]!.bound;
  return terms.every(({ bound }) => bound === 'exact') ? 'exact' : 'approximate';
}

function amount(value: number, language: Language): string {
  const exact = Number(value.toPrecision(4));
  return Math.abs(value) < 10_000 ? formatCount(exact, language) : formatTerm(exact, language);
}

import { expect, test } from 'vitest';
import { MESSAGES, periodName, periodShortName } from './index.ts';

const { zh, en } = MESSAGES;

/** The paths of all leaves below an object, with each leaf. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

/** The leaves of a language but `list`, which takes names rather than words. */
function sayings(messages: object): [string, unknown][] {
  return leaves(messages).filter(([path]) => path !== '.list');
}

/** What a leaf writes when all that it is given is the word `thing`. */
function written(leaf: unknown): string {
  if (typeof leaf !== 'function') return String(leaf);
  const things = Array.from({ length: leaf.length }, () => 'thing');
  return String((leaf as (...given: unknown[]) => unknown)(...things));
}

test('both languages have the same messages at every depth', () => {
  const paths = (messages: object) => leaves(messages).map(([path]) => path);
  expect(paths(en).sort()).toEqual(paths(zh).sort());
});

test('a message takes as many parts in one language as in the other', () => {
  const english = new Map(leaves(en));
  const arity = (leaf: unknown) => (typeof leaf === 'function' ? leaf.length : 0);
  const uneven = leaves(zh).filter(([path, leaf]) => arity(leaf) !== arity(english.get(path)));
  expect(uneven).toEqual([]);
});

test.each(['zh', 'en'] as const)(
  'no message in %s is empty but the mark of exactness',
  (language) => {
    const empty = sayings(MESSAGES[language]).filter(([, leaf]) => written(leaf).trim() === '');
    expect(empty.map(([path]) => path)).toEqual(['.bound.exact']);
  },
);

test('no English message holds a Chinese character but the name of the other language', () => {
  const mixed = sayings(en).filter(([, leaf]) => /\p{Script=Han}/u.test(written(leaf)));
  expect(mixed.map(([path]) => path)).toEqual(['.otherLanguage']);
});

test('a list of names reads as one in its language', () => {
  expect(zh.list(['贵州', '云南'])).toBe('贵州、云南');
  expect(en.list(['Guizhou', 'Yunnan', 'Gansu'])).toBe('Guizhou, Yunnan, and Gansu');
});

test('a period is named in words and in short', () => {
  expect(periodName('2018H1', zh)).toBe('2018年上半年');
  expect(periodName('2018H2', en)).toBe('second half of 2018');
  expect(periodShortName('2018H2', zh)).toBe('2018下');
  expect(periodShortName('2018H1', en)).toBe('2018 H1');
});

test('what is not a period keeps its id', () => {
  expect(periodName('2018FY', zh)).toBe('2018FY');
  expect(periodShortName('2018FY', en)).toBe('2018FY');
});

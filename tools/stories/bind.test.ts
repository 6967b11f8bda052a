import { expect, test } from 'vitest';
import type { Story } from '../../src/core/story/story.ts';
import { bindStory } from './bind.ts';
import type { Fact, Facts } from './facts.ts';

const fact = (value: number | null, part: Partial<Fact> = {}): Fact => ({
  value,
  range: value === null ? [-Infinity, Infinity] : [value, value],
  unit: null,
  bound: 'exact',
  is: new Set(),
  ...part,
});

const FACTS: Facts = new Map([
  ['listed', fact(832)],
  ['left', fact(500, { range: [400, 500], bound: 'approximate' })],
  [
    'sales',
    fact(26e9, {
      range: [26e9, 27e9],
      unit: 'yuan',
      bound: 'lower',
      is: new Set(['lower', 'reported']),
    }),
  ],
  ['loans', fact(null, { is: new Set(['missing']) })],
  ['day', fact(null, { day: '2018-07-10' })],
]);

const scene = (zh: string, en: string): Story => ({
  id: 'told',
  title: { zh: '题', en: 'Title' },
  scenes: [{ view: '', title: { zh: '题', en: 'Title' }, text: { zh, en }, seconds: 8 }],
});
const textOf = (zh: string, en: string) => bindStory(scene(zh, en), FACTS).story.scenes[0]!.text;
const faultsOf = (zh: string, en: string) =>
  bindStory(scene(zh, en), FACTS).faults.map(({ field, word }) => `${field} ${word}`);

test('a number is the release’s, with its unit and its hedge, in each language', () => {
  expect(
    textOf('销售{sales}，{listed}行，{day}。', 'Sales of {sales}, {listed} rows, {day}.'),
  ).toEqual({
    zh: '销售超过260亿元，832行，2018年7月10日。',
    en: 'Sales of over 26 billion yuan, 832 rows, July 10, 2018.',
  });
});

test('a range, a part of a day, a share and a sum are written as asked', () => {
  const text = '{left|range} {day|month} {left/listed|percent} {listed - left|bare} {sales|high}';
  expect(textOf(text, text).en).toBe('400–500 July 2018 60% 332 27 billion yuan');
});

test.each([
  ['超过一半', 'more than half', 'left > 0.45*listed', true],
  ['超过一半', 'more than half', 'left > 0.5*listed', false],
  ['少于', 'fewer', 'left < listed', true],
  ['说不准', 'open', 'left ? 450', true],
  ['说不准', 'open', 'left ? 300', false],
  ['一半多', 'half and more', 'left > 0.5*listed as stated', true],
  ['没有', 'none', 'loans is missing', true],
  ['没有', 'none', 'sales is missing', false],
  ['至少', 'at least', 'sales is lower and listed = 832', true],
])('“%s” on %s stands only where %s', (zh, en, condition, holds) => {
  const faults = faultsOf(`[${zh}|${condition}]。`, `[${en}|${condition}].`);
  expect(faults).toEqual(holds ? [] : [`text.zh ${zh}`, `text.en ${en}`]);
});

test.each([
  ['[名单|listed = 832]有800行。', '[The list|listed = 832] has rows.', 'text.zh 800'],
  ['{listed}行。', 'Over {listed} rows.', 'text.en Over'],
  ['{listed}行，大多离开。', '{listed} rows, gone.', 'text.zh 大多'],
  ['{listed}行。名单变短。', '{listed} rows.', 'text.zh 名单变短。'],
  ['{listed}行。', '{left} rows.', 'text listed'],
  ['{lost}行。', '{lost} rows.', 'text.zh {lost}'],
  ['{loans}。', '{loans}.', 'text.zh {loans}'],
  ['{listed|grand}。', '{listed|grand}.', 'text.zh {listed|grand}'],
  ['[名单|listed]。', '[The list|listed].', 'text.zh 名单'],
])('%s / %s is refused', (zh, en, fault) => {
  expect(faultsOf(zh, en)).toContain(fault);
});

test('a year of the record needs no name, nor does a half of it', () => {
  expect(faultsOf('2018年上半年{listed}行。', '{listed} rows in the first half of 2018.')).toEqual(
    [],
  );
});

import { expect, test } from 'vitest';
import { loadTexts, readTables } from '../tables.ts';
import { countAbove } from './gamma.ts';
import { salesModel } from './sales.ts';

const { counties } = readTables(loadTexts()).rows;
const model = salesModel(counties);

test('the exponents are those that the README states', () => {
  expect(model.members.map(({ name, gamma }) => [name, gamma, model.counts[name]])).toEqual([
    ['trade, transport and IT', 1.01, 53],
    ['population', 1.38, 53],
    ['urban population', 1.28, 54],
    ['IT', 1.05, 53],
    ['trade', 0.96, 53],
  ]);
});

test('every county of the list has an estimate', () => {
  expect(model.places).toHaveLength(counties.length);
});

test('out of sample, 63 billion for 2018 puts more counties above 100 million than were counted', () => {
  const answer = model.answer(63e9, 1);
  expect(countAbove(answer.value, 1e8)).toBe(191);
  expect(answer.members.map((member) => countAbove(member, 1e8))).toEqual([
    185, 189, 188, 180, 193,
  ]);
});

test('a county with Taobao villages sells at least their definition', () => {
  const place = counties.findIndex(({ name }) => name === '平乡县');
  expect(model.answer(26e9, 0.5).value[place]).toBeGreaterThanOrEqual(50_000_000);
});

test('a county whose population is missing has no estimate and is not taken as 0', () => {
  const holed = counties.map((county, i) => (i === 3 ? { ...county, population: null } : county));
  const { places, answer } = salesModel(holed);
  expect(places).not.toContain(3);
  const { value } = answer(26e9, 0.5);
  expect(value).toHaveLength(counties.length - 1);
  expect(value.reduce((a, b) => a + b, 0)).toBe(26e9);
});

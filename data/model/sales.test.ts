import { expect, test } from 'vitest';
import { modelOf, modelTest } from '../estimates.ts';
import { countFaults } from '../estimate-faults.ts';
import { formatFaults } from '../fault.ts';
import type { Reads } from '../schema.ts';
import { loadTexts, readTables } from '../tables.ts';
import { salesModel } from './sales.ts';

const { rows: tables, whole } = readTables(loadTexts().texts);
const reads = whole as Reads;
const { counties, counts } = tables;
const model = modelOf(tables);
const tested = modelTest(tables);

test('σ is solved from the two counts of 2016, and gives both of them', () => {
  expect(model.sigma).toBe(1.607);
  expect(model.fitted.map(({ mean }) => Math.round(mean))).toEqual([285, 45]);
});

test('two counts that it never saw lie within what it expects', () => {
  const [, , half, year] = tested.variants[0]!.expected;
  expect(Math.abs(half!.mean - 53)).toBeLessThan(half!.deviation);
  expect(year!.mean).toBeGreaterThan(100);
  expect(countFaults(tables, reads.counts)).toEqual([]);
});

test('a published count that the model contradicts is a fault until the table says why', () => {
  const faultsWith = (values: Partial<(typeof counts)[number]>) => {
    const changed = reads.counts.map((read) =>
      read.row.figure === 'counties-over-100m-2018h1'
        ? { ...read, row: { ...read.row, ...values } }
        : read,
    );
    return formatFaults(countFaults({ ...tables, counts: changed.map(({ row }) => row) }, changed));
  };
  expect(faultsWith({ least: 90, most: 90 })).toEqual([
    'data/tables/counts.csv:4:37: got 90 to 90, expected 51 ± 11 by the model, or an exception that says why',
  ]);
  expect(faultsWith({ least: 90, most: 90, exception_en: 'counted otherwise' })).toEqual([]);
});

test('all readings of the counts, and all other weights, expect much the same', () => {
  const { sigmaRange, variants } = tested;
  expect(sigmaRange).toEqual([1.505, 1.711]);
  for (const { expected } of variants) {
    expect(expected[2]!.mean).toBeGreaterThan(48);
    expect(expected[2]!.mean).toBeLessThan(53);
    expect(expected[3]!.mean).toBeGreaterThan(105);
    expect(expected[3]!.mean).toBeLessThan(125);
  }
});

test('every county of the list has an estimate', () => {
  expect(model.places).toHaveLength(counties.length);
});

test('a county with Taobao villages sells at least their definition', () => {
  const place = counties.findIndex(({ name }) => name === '平乡县');
  const { value, low } = model.answer(26e9, 0.5);
  expect(low[place]).toBeGreaterThanOrEqual(50_000_000);
  expect(value[place]).toBeGreaterThan(low[place]!);
});

test('a county whose population is missing has no estimate and is not taken as 0', () => {
  const holed = counties.map((county, i) => (i === 3 ? { ...county, population: null } : county));
  const [lower, higher] = counts.map((row) => ({ ...row, most: row.most ?? row.least }));
  const { places, answer } = salesModel(holed, [lower!, higher!]);
  expect(places).not.toContain(3);
  const { value } = answer(26e9, 0.5);
  expect(value).toHaveLength(counties.length - 1);
  expect(value.reduce((a, b) => a + b, 0)).toBe(26e9);
});

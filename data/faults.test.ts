import { expect, test } from 'vitest';
import { salesEstimate } from './estimates.ts';
import { datapackage } from './datapackage.ts';
import { estimateFaults } from './estimate-faults.ts';
import { faultsOf } from './faults.ts';
import { loadTexts, readTables } from './tables.ts';

const { rows } = readTables(loadTexts());

test('the control totals, formulas and gaps of the tables are all well', () => {
  expect(faultsOf(rows)).toEqual([]);
});

test('a row that is gone from the list shows in its province and its year', () => {
  const faults = faultsOf({ ...rows, list: rows.list.slice(1) });
  expect(faults).toContain('list rows: got 831, expected 832');
  expect(faults).toContain('list, province 13: got 44 rows, expected 45');
  expect(faults).toContain('list, year of leaving 2018: got 282 rows, expected 283');
});

test('a half-year without a row is named, because silence is not missing', () => {
  const observations = rows.observations.filter(
    ({ indicator, period }) => indicator !== 'parcels' || period !== '2020H1',
  );
  expect(faultsOf({ ...rows, observations })).toEqual([
    'observations, parcels 2020H1: got no row, expected one, if only missing',
  ]);
});

test('a county that the topology does not have is named', () => {
  const topology = new Map(rows.counties.slice(1).map(({ adcode, name }) => [adcode, name]));
  expect(faultsOf(rows, topology)).toEqual([
    'county 130125 行唐县: got no boundary, expected one in the topology',
  ]);
});

test('the estimate adds up, and one yuan astray is named', () => {
  const estimate = salesEstimate(rows);
  expect(estimateFaults(rows, estimate)).toEqual([]);
  const value = estimate.value.map((all) => [...all]);
  value[0]![0]! += 1;
  expect(estimateFaults(rows, { ...estimate, value })).toContain(
    'sales 2018H1: got counties of 26000000001, expected 26000000000',
  );
});

test('the datapackage describes every column of every table', async () => {
  const { resources } = JSON.parse(await datapackage()) as {
    resources: { name: string; schema: { fields: { name: string }[] } }[];
  };
  const texts = loadTexts() as Record<string, string>;
  for (const { name, schema } of resources)
    expect(schema.fields.map((field) => field.name).join(',')).toBe(texts[name]!.split('\n')[0]);
});

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

test('a date in another half-year shows in the counts that were published', () => {
  const announcements = rows.announcements.map((row) =>
    row.id === 'xizang-2019' ? { ...row, date: '2020-01-09' } : row,
  );
  expect(faultsOf({ ...rows, announcements })).toEqual([
    'exits, on the list 2019H2: got 396 rows, expected 377',
  ]);
});

test('a date that is taken for a bound shows in how many rest on one', () => {
  const announcements = rows.announcements.map((row) =>
    row.id === 'chongqing-2018' ? { ...row, kind: 'by' as const } : row,
  );
  expect(faultsOf({ ...rows, announcements })).toEqual([
    'exits, known by a bound 2019H1: got 68 rows, expected 66',
    'exits, known by a bound 2019H2: got 68 rows, expected 66',
    'exits, known by a bound 2020H1: got 99 rows, expected 97',
  ]);
});

test('a row of the list without a date is named', () => {
  const [first] = faultsOf({ ...rows, exits: rows.exits.slice(1) });
  expect(first).toBe('exits, row 1: got 灵寿县 130126, expected 行唐县 130125 as in the list');
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

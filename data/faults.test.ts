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

test('a derived value or range that does not follow from its formula is named', () => {
  const change = (period: string, what: Partial<(typeof rows.observations)[number]>) => ({
    ...rows,
    observations: rows.observations.map((row) =>
      row.indicator === 'sales' && row.period === period ? { ...row, ...what } : row,
    ),
  });
  expect(faultsOf(change('2018H2', { value: 38e9 }))).toEqual([
    'derived figures, sales-2018h2: got 38000000000, expected 37000000000',
  ]);
  expect(faultsOf(change('2020H1', { low: 48e9 }))).toContain(
    'derived figures, sales-2020h1: got the range 48000000000 to 53920000000, expected 38550000000 to 53920000000',
  );
  const figures = rows.figures.map((row) =>
    row.id === 'reserve-area-2018h1' ? { ...row, formula: '39000/1000' } : row,
  );
  expect(faultsOf({ ...rows, figures })).toEqual([
    'derived figures, reserve-area-2018h1: got 26, expected 39',
  ]);
  expect(faultsOf(change('2018H2', { formula: 'sales-2018fy - nothing' }))).toEqual([
    'derived figures, sales-2018h2: got nothing in its formula, expected the id of a figure',
  ]);
});

test('a looser reading of a source widens what is derived from it', () => {
  const observations = rows.observations.map((row) =>
    row.indicator === 'sales' && row.period === '2018H1' ? { ...row, high: 28e9 } : row,
  );
  expect(faultsOf({ ...rows, observations })).toContain(
    'derived figures, sales-2018h2: got the range 36000000000 to 38000000000, expected 35000000000 to 38000000000',
  );
});

test('the published seasons halve 2019 and 2020, and old subtractions stand beside them', () => {
  const value = (period: string) =>
    rows.observations.find((row) => row.indicator === 'sales' && row.period === period)?.value;
  expect(['2019H1', '2019H2', '2020H1', '2020H2'].map(value)).toEqual([452e8, 522e8, 483e8, 621e8]);
  const rivals = rows.figures.filter(({ id }) => /^sales-20..h.-by-total$/.test(id));
  expect(rivals.map((row) => row.value)).toEqual([470e8, 504e8, 396e8, 708e8]);
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

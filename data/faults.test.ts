import { expect, test } from 'vitest';
import { salesEstimate } from './estimates.ts';
import { datapackage } from './datapackage.ts';
import { estimateFaults } from './estimate-faults.ts';
import { formatFaults } from './fault.ts';
import { controlStages } from './faults.ts';
import type { Reads } from './schema.ts';
import { runStages } from './stage.ts';
import { loadTexts, readTables } from './tables.ts';

const { texts } = loadTexts();
const { rows, whole } = readTables(texts);
const reads = whole as Reads;

/** The faults that controls find once some tables are other than they are; those of the number of rows are left out. */
function faultsWith(changed: Partial<Reads>, topology?: Parameters<typeof controlStages>[1]) {
  const tables = { ...reads, ...changed };
  const faults = runStages(controlStages(tables, topology), tables).faults;
  return formatFaults(faults.filter(({ expected }) => !expected.includes('totals.csv')));
}

const changed = <T extends 'announcements' | 'sources'>(
  table: T,
  id: string,
  values: Partial<Reads[T][number]['row']>,
): Partial<Reads> => ({
  [table]: reads[table].map((read) =>
    read.row.id === id ? { ...read, row: { ...read.row, ...values } } : read,
  ),
});

test('the control totals, formulas and gaps of the tables are all well', () => {
  expect(faultsWith({})).toEqual([]);
});

test('a row that is gone from the list shows in its province, its year and its date of leaving', () => {
  expect(faultsWith({ list: reads.list.slice(1) })).toEqual([
    'data/tables/counties.csv:2:1: got "130125", expected a county that the list has',
    'data/tables/exits.csv:2:1: got 行唐县 130125, expected name and county of a row of the list',
    'data/tables/list.csv:1:1: got 44 rows of province 130000, expected 45, as in data/tables/controls.csv',
    'data/tables/list.csv:1:1: got 282 rows of year of leaving 2018, expected 283, as in data/tables/controls.csv',
  ]);
});

test.each([
  ['a copy elsewhere', 'http://fushifuzhuang.cn/news/show-307.html'],
  ['a host that only ends like that of the outlet', 'https://notxinhuanet.com/a.html'],
  ['the address of another outlet', 'https://www.chinaz.com/a.html'],
])('a source that links to %s is a fault', (_, url) => {
  expect(faultsWith(changed('sources', 'xinhua-2018-09', { url }))).toContainEqual(
    expect.stringMatching(/sources\.csv:\d+:\d+: got .+, expected an address of its publisher/),
  );
});

test('an address below that of the outlet is none of a copy, and an outlet without a source is a fault', () => {
  const below = { url: 'https://sub.xinhuanet.com/a.html' };
  expect(faultsWith(changed('sources', 'xinhua-2018-09', below))).toEqual([]);
  expect(faultsWith(changed('sources', 'xinhua-2018-09', { url: null }))).toEqual([
    expect.stringMatching(
      /outlets\.csv:\d+:1: got "新华网", expected the publisher of a source there/,
    ),
  ]);
});

test('a date in another half-year shows in the counts that were published', () => {
  expect(faultsWith(changed('announcements', 'xizang-2019', { date: '2020-01-09' }))).toEqual([
    'data/tables/exits.csv:1:1: got 396 rows on the list at the end of 2019H2, expected 377, as in data/tables/controls.csv',
  ]);
});

test('a date that is taken for a bound shows in how many rest on one', () => {
  expect(faultsWith(changed('announcements', 'chongqing-2018', { kind: 'by' }))).toEqual(
    [
      '68 rows known by a bound at the end of 2019H1, expected 66',
      '68 rows known by a bound at the end of 2019H2, expected 66',
      '99 rows known by a bound at the end of 2020H1, expected 97',
    ].map((fault) => `data/tables/exits.csv:1:1: got ${fault}, as in data/tables/controls.csv`),
  );
});

test('a row of the list without a date is named, and no row after it', () => {
  const [first, ...others] = faultsWith({ exits: reads.exits.slice(1) });
  expect(first).toBe(
    'data/tables/exits.csv:1:1: got no row of 行唐县 130125, expected one for each row of the list',
  );
  expect(others.filter((fault) => fault.includes('县'))).toEqual([]);
});

test('a half-year without a row is named, because silence is not missing', () => {
  const observations = reads.observations.filter(
    ({ row }) => row.indicator !== 'borrowers' || row.period !== '2020H1',
  );
  expect(faultsWith({ observations })).toEqual([
    'data/tables/observations.csv:1:1: got no row of borrowers in 2020H1, expected one for each indicator and half-year, if only missing',
  ]);
});

/** The observation of sales of a period, or a figure, with other values. */
const withSales = (period: string, values: Partial<Reads['observations'][number]['row']>) => ({
  observations: reads.observations.map((read) =>
    read.row.indicator === 'sales' && read.row.period === period
      ? { ...read, row: { ...read.row, ...values } }
      : read,
  ),
});

test('a derived value or range that does not follow from its formula is named', () => {
  const at = 'data/tables/observations.csv';
  expect(faultsWith(withSales('2018H2', { value: 38e9 }))).toEqual([
    `${at}:3:21: got 38000000000, expected 37000000000 by its formula`,
  ]);
  expect(faultsWith(withSales('2020H1', { low: 48e9 })).join('\n')).toContain(
    'got the range 48000000000 to 53920000000, expected 38550000000 to 53920000000 by its formula',
  );
  expect(faultsWith(withSales('2018H2', { formula: 'sales-2018fy - nothing' }))[0]).toContain(
    'got nothing, expected the id of a figure with a number',
  );
  const figures = reads.figures.map((read) =>
    read.row.id === 'reserve-area-2018h1'
      ? { ...read, row: { ...read.row, formula: '39000/1000' } }
      : read,
  );
  expect(faultsWith({ figures })).toEqual([
    expect.stringMatching(
      /^data\/tables\/figures\.csv:\d+:\d+: got 26, expected 39 by its formula$/,
    ),
  ]);
});

test('a looser reading of a source widens what is derived from it', () => {
  expect(faultsWith(withSales('2018H1', { high: 28e9 })).join('\n')).toContain(
    'got the range 36000000000 to 38000000000, expected 35000000000 to 38000000000 by its formula',
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
  const counties = new Map(rows.counties.slice(1).map(({ adcode, name }) => [adcode, name]));
  expect(faultsWith({}, { counties, prefectures: new Map(), provinces: new Map() })).toEqual([
    'data/tables/counties.csv:2:1: got "130125", expected a county that the topology has',
  ]);
});

test('the estimate adds up, and one yuan astray is named', () => {
  const estimate = salesEstimate(rows);
  expect(estimateFaults(reads, estimate)).toEqual([]);
  const value = estimate.value.map((all) => [...all]);
  value[0]![0]! += 1;
  expect(formatFaults(estimateFaults(reads, { ...estimate, value }))).toContain(
    'data/tables/observations.csv:2:21: got counties of 26000000001 in all, expected 26000000000, the national figure',
  );
});

test('the datapackage describes every column of every table', async () => {
  const { resources } = JSON.parse(await datapackage()) as {
    resources: { name: string; schema: { fields: { name: string }[] } }[];
  };
  for (const { name, schema } of resources)
    expect(schema.fields.map((field) => field.name).join(',')).toBe(
      texts[name as keyof Reads]!.split('\n')[0],
    );
});

test('a story that tells how a county left the list says the day and the kind of its announcement', () => {
  const stories = reads.stories.map((read) =>
    read.row.id === 'xunwu-pilot'
      ? { ...read, row: { ...read.row, zh: '该县2019年4月28日获准退出。' } }
      : read,
  );
  expect(faultsWith({ stories })).toEqual([
    expect.stringContaining('expected 2019年4月28日 and “宣布”, as in xunwu-2018'),
  ]);
  expect(faultsWith(changed('announcements', 'xunwu-2018', { kind: 'proposed' }))).toHaveLength(2);
});

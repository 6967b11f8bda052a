import { expect, test } from 'vitest';
import type { TableName } from './schema.ts';
import { formatFault } from './fault.ts';
import { tableFile } from './table.ts';
import { loadTexts, readTables } from './tables.ts';

const HEADER =
  'indicator,place,period,value,bound,status,source,confidence,formula,quote,note_zh,note_en,low,high,conflict,as_of\n';

/** Replaces a table and lists the faults in it; what other tables then miss is left out. */
const faultsWith = (table: TableName, source: string) =>
  readTables({ ...loadTexts().texts, [table]: source })
    .faults.filter(({ file }) => file === tableFile(table))
    .map(formatFault);

test('the tables of the project have no faults', () => {
  expect(readTables(loadTexts().texts).faults).toEqual([]);
});

test.each([
  [
    'a source that does not exist',
    'sales,100000,2018H1,5,exact,reported,fund-2018h1|nobody,published,,q,,,,,',
    '2:38: got "nobody", expected an id that occurs in sources.id',
  ],
  [
    'an unknown adcode',
    'sales,999999,2018H1,5,exact,reported,fund-2018h1,published,,q,,,,,',
    '2:7: got "999999", expected an id that occurs in places',
  ],
  [
    'an unknown indicator',
    'wealth,100000,2018H1,5,exact,reported,fund-2018h1,published,,q,,,,,',
    '2:1: got "wealth", expected an id that occurs in indicators.id',
  ],
  [
    'a negative flow',
    'sales,100000,2018H1,-5,exact,reported,fund-2018h1,published,,q,,,,,',
    '2:21: got "-5", expected a flow of at least 0',
  ],
  [
    'a missing value that has a number',
    'sales,100000,2018H1,5,,missing,,,,,,why,,,',
    '2:21: got "5", expected nothing, because the status is missing',
  ],
  [
    'a missing value without a note',
    'sales,100000,2018H1,,,missing,,,,,,,,,',
    '2:36: got nothing, expected a note, because the value is missing',
  ],
  [
    'a reported value without a source',
    'sales,100000,2018H1,5,exact,reported,,published,,q,,,,,',
    '2:38: got nothing, expected a source, because the status is reported',
  ],
  [
    'a derived value without a formula',
    'sales,100000,2018H1,5,exact,derived,fund-2018h1,published,,,,,,,',
    '2:59: got nothing, expected the arithmetic of the value',
  ],
  [
    'a status of modelled, which no table may claim,',
    'sales,100000,2018H1,5,exact,modelled,fund-2018h1,published,,,,,,,',
    '2:29: got "modelled", expected one of reported, derived, missing',
  ],
  [
    'a period of no known kind',
    'sales,100000,2018Q1,5,exact,reported,fund-2018h1,published,,q,,,,,',
    '2:14: got "2018Q1", expected a period such as 2018H1, 2018FY or 2019H1C',
  ],
])('%s is named at its cell', (_, row, fault) => {
  expect(faultsWith('observations', `${HEADER}${row},\n`)).toEqual([
    `data/tables/observations.csv:${fault}`,
  ]);
});

test('a percentage over 100 is named at its cell', () => {
  const { texts } = loadTexts();
  const indicators = `${texts.indicators}rate,percent,stock,false,率,Rate,率,Rate\n`;
  const observations = `${HEADER}rate,100000,2018H1,101,exact,reported,fund-2018h1,published,,q,,,,,,\n`;
  expect(readTables({ ...texts, indicators, observations }).faults.map(formatFault)).toContain(
    'data/tables/observations.csv:2:20: got "101", expected a percentage of at most 100',
  );
});

test('a row of the list on a county that is not there is named at its cell', () => {
  const header = loadTexts().texts.list!.split('\n')[0]!;
  const row = '某县,520199,,0,,2018,ds-project,ds-project,secondary,secondary,secondary';
  expect(faultsWith('list', `${header}\n${row}\n`)).toEqual([
    'data/tables/list.csv:2:4: got "520199", expected an id that occurs in counties.adcode',
  ]);
});

test('faults of several tables are listed together', () => {
  const faults = readTables({ ...loadTexts().texts, list: 'a\n', periods: 'b\n' }).faults;
  expect(new Set(faults.map(({ file }) => file))).toEqual(
    new Set(['data/tables/periods.csv', 'data/tables/list.csv']),
  );
});

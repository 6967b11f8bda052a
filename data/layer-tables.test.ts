import { expect, test } from 'vitest';
import type { TableName } from './schema.ts';
import { formatFault } from './fault.ts';
import { loadTexts, readTables } from './tables.ts';

const BOUNDARY = new Set(['520000', '520121']);

/** Replaces one cell, by table, row id and column, and lists the faults that follow in that table. */
function faultsWith(table: TableName, id: string, column: string, value: string): string[] {
  const { texts } = loadTexts();
  const lines = texts[table]!.split('\n');
  const columns = lines[0]!.split(',');
  const row = lines.findIndex((line) => line.startsWith(`${id},`));
  const cells = lines[row]!.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)!.map((x) =>
    x.replace(/,$/, ''),
  );
  cells[columns.indexOf(column)] = value;
  lines[row] = cells.slice(0, columns.length).join(',');
  return readTables({ ...texts, [table]: lines.join('\n') }).faults.map((fault) =>
    formatFault(fault).replace(/:\d+:\d+: /, ': '),
  );
}

test.each([
  ['part_estimate_zh', '{period}，{where}{amount}', 'a sentence with 可能'],
  ['part_estimate_en', '{where} sold {amount}', 'a sentence with may'],
])(
  'a sentence about part of the nation by an estimate has to say so: %s',
  (column, said, expected) => {
    expect(faultsWith('layers', 'sales', column, said)).toEqual([
      `data/tables/layers.csv: got "${said}", expected ${expected}`,
    ]);
  },
);

test.each([
  [
    'figures',
    'employees-2018h1',
    'source',
    'nobody',
    '"nobody", expected an id that occurs in sources.id',
  ],
  [
    'figures',
    'employees-2018h1',
    'metric',
    'luck',
    '"luck", expected an id that occurs in metrics.id',
  ],
  ['figures', 'employees-2018h1', 'value', '-5', '"-5", expected a count of at least 0'],
  [
    'figures',
    'alibaba-share-2018fy',
    'value',
    '101',
    '"101", expected a percentage of at most 100',
  ],
  [
    'figures',
    'employees-2018h1',
    'end',
    '2018-02-30',
    '"2018-02-30", expected a year, month or day such as 2018, 2018-06 or 2018-06-30',
  ],
  [
    'figures',
    'employees-2018h1',
    'start',
    '2018-07-01',
    '"2018-06-30", expected a date not before the start 2018-07-01',
  ],
  [
    'figures',
    'insured-households-2018h1',
    'conflict',
    'alone',
    '"alone", expected a group that another figure has too',
  ],
  [
    'founding',
    '7',
    'figures',
    'nothing-here',
    '"nothing-here", expected an id that occurs in figures',
  ],
  ['founding', '7', 'row', '8', '"8", expected row 7, for none may lack'],
  ['stories', 'melon-bachu', 'programme', 'x', '"x", expected an id that occurs in programmes.id'],
  [
    'hubs',
    'zibo-origin',
    'status',
    'reported',
    '"reported", expected unverified, for its source is',
  ],
  ['hubs', 'wuhan', 'lng', '14.15', '"14.15", expected a number from 73 to 136'],
  ['reserves', 'guanba', 'lat', '', 'nothing, expected a value, because lng has one'],
  ['metrics', 'employees', 'zh', '', 'nothing, expected text'],
  [
    'renames',
    '130705',
    'to',
    '1900',
    '"1900", expected a whole number from 1949 to 2026, or nothing',
  ],
] as const)('%s: a wrong %s, %s, is named', (table, id, column, value, fault) => {
  expect(faultsWith(table, id, column, value)).toContain(`data/tables/${table}.csv: got ${fault}`);
});

test('a place that the topology does not have is named with line and column', () => {
  const header = loadTexts().texts.hubs!.split('\n')[0]!;
  const row = 'x,某,X,520199,reported,106,26,reported,trunk,,枢纽,Hub,reported,wuhan-2014,,';
  expect(
    readTables({ ...loadTexts().texts, hubs: `${header}\n${row}\n` }, BOUNDARY).faults.map(
      formatFault,
    ),
  ).toContain(
    'data/tables/hubs.csv:2:7: got "520199", expected a county, prefecture or province of the topology',
  );
});

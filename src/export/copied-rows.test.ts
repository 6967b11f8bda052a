import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { columnOf } from '../../tests/fixtures/column.ts';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import { COUNTY } from '../core/view/columns.ts';
import type { TableRow } from '../core/table/rows.ts';
import { copiedRows } from './copied-rows.ts';

const atlas = squareAtlas();
const at = { reading: { kind: 'period' }, periodIndex: 0 } as const;
const columns = [COUNTY, columnOf('sales.now.total'), columnOf('leftYear'), columnOf('population')];
const county = (index: number): TableRow => ({ kind: 'county', county: atlas.counties[index]! });
const nation: TableRow = { kind: 'nation' };
const copied = (rows: readonly TableRow[]) =>
  copiedRows({ atlas, columns, rows, at, language: 'en' });

test('ends of ranges and probabilities are copied with their status alone', () => {
  const request = { atlas, rows: [county(0)], at, language: 'en' } as const;
  const asked = ['sales.now.low', 'sales.2018H1.high'].map(columnOf);
  const lines = copiedRows({ ...request, columns: asked }).text.split('\n');
  expect(lines[0]!.split('\t')).toHaveLength(5);
  expect(lines[1]).toBe('520101\t8000000\testimate\t12000000\testimate');
});

test('copied rows have tabs between raw values, and an estimate has status, bound and range in columns of their own', () => {
  const lines = copied([county(0), county(3)])
    .text.split('\n')
    .map((line) => line.split('\t'));
  const title = 'Online sales · first half of 2018 · yuan';
  expect(lines[0]).toEqual([
    ...['Code', 'County', title, `${title} · status`, `${title} · bound`],
    ...[`${title} · low`, `${title} · high`, 'Batch of leaving', lines[0]!.at(-1)],
  ]);
  expect(lines.slice(1)).toEqual([
    [
      '520101',
      'Jia County',
      '10000000',
      'estimate',
      'approximate',
      '8000000',
      '12000000',
      '2017',
      '100000',
    ],
    [
      '530102',
      'Ding County',
      '40000000',
      'estimate',
      'approximate',
      '32000000',
      '48000000',
      '2020',
      '100000',
    ],
  ]);
});

test('what is copied as HTML is a table of the same cells, in which codes are marked as texts', () => {
  const { text, html } = copied([county(0), nation, { kind: 'total', counties: atlas.counties }]);
  const table = new DOMParser().parseFromString(html, 'application/xml').documentElement!;
  expect(table.tagName).toBe('table');
  const rows = Array.from(table.getElementsByTagName('tr'), (row) =>
    Array.from(row.childNodes, (cell) => cell.textContent ?? ''),
  );
  expect(rows.map((row) => row.join('\t')).join('\n')).toBe(text);
  expect(html).toContain(`<td style="mso-number-format:'\\@'">520101</td>`);
  expect(html).toContain('<td>10000000</td>');
});

test('the nation says what it is a bound of, and what is missing is empty and says so', () => {
  const [, row] = copied([nation]).text.split('\n');
  expect(row!.split('\t').slice(0, 5)).toEqual([
    '100000',
    'All of China',
    '100000000',
    'reported',
    'lower',
  ]);
  const later = copiedRows({
    atlas,
    columns,
    rows: [county(1)],
    at: { ...at, periodIndex: 2 },
    language: 'zh',
  });
  expect(later.text.split('\n')[1]!.split('\t').slice(2, 7)).toEqual(['', '未公布', '', '', '']);
});

test('a name that begins like a formula is no formula, and has no tab of its own', () => {
  const named = squareAtlas(({ counties }) => (counties.en[0] = '=HYPERLINK(1)\tx'));
  const rows: TableRow[] = [{ kind: 'county', county: named.counties[0]! }];
  const { text } = copiedRows({ atlas: named, columns: [COUNTY], rows, at, language: 'en' });
  expect(text.split('\n')[1]).toBe("520101\t'=HYPERLINK(1) x");
});

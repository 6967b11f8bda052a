import { expect, test } from 'vitest';
import { KNOWN, PLACES } from '../../../tests/fixtures/own.ts';
import { detectDelimiter, readRecords } from './delimited.ts';
import { planIssues, valueGroups, type ColumnMapping } from './column-plan.ts';
import { findHeader } from './find-header.ts';
import { guessPlan } from './guess-plan.ts';
import { indexPlaces } from './place-index.ts';
import { matchPlace } from './place-match.ts';

const places = indexPlaces(PLACES);
const isPlace = (cell: string | number) =>
  matchPlace(places, { code: '', county: String(cell), prefecture: '', province: '' }).kind ===
  'county';

const planOf = (text: string, about = 'own.csv') =>
  guessPlan(
    findHeader(readRecords(text, detectDelimiter(text)), KNOWN.indicators, isPlace),
    KNOWN.indicators,
    about,
    places,
  );
const roles = ({ columns }: ColumnMapping) => columns.map(({ role }) => role);

test('a long table is known by its names', () => {
  const mapping = planOf(
    '行政区划代码,省份,地市,县名,时期,网络销售额（万元）\n520527,贵州省,毕节市,赫章县,2018H1,1',
  );
  expect(roles(mapping)).toEqual(['code', 'province', 'prefecture', 'county', 'period', 'value']);
  expect(mapping.columns[5]).toMatchObject({
    indicator: 'sales',
    unit: 'yuan',
    factor: 1e4,
    additive: true,
    kind: 'flow',
  });
  expect(planIssues(mapping)).toEqual([]);
});

test('a table in English is known, too', () => {
  const mapping = planOf('adcode;county;half_year;sales (million yuan)\n520527;赫章县;1H2018;12');
  expect(roles(mapping)).toEqual(['code', 'county', 'period', 'value']);
  expect(mapping.columns[3]).toMatchObject({ indicator: 'sales', factor: 1e6 });
});

test('a column for each half-year makes one indicator', () => {
  const mapping = planOf('县名,2018上半年销售额（万元）,2018下半年销售额（亿元）\n赫章县,1,2');
  expect(mapping.columns.map(({ period, factor }) => [period, factor])).toEqual([
    [null, 1],
    ['2018H1', 1e4],
    ['2018H2', 1e8],
  ]);
  expect(valueGroups(mapping)).toEqual([{ name: '销售额(万元)', columns: [1, 2] }]);
  expect(planIssues(mapping)).toEqual([]);
});

test('columns without names are known by what stands in them', () => {
  expect(roles(planOf('520527,赫章县,2018-06-30,12.5\n130721,宣化县,2018-12-31,暂无'))).toEqual([
    'code',
    'county',
    'period',
    'value',
  ]);
});

test('the half-year of all may stand in the name of the file or in a title', () => {
  const table = '县名,销售额\n赫章县,1';
  expect(planOf(table, '2018年上半年销售.csv').period).toBe('2018H1');
  expect(planOf(`2018年下半年各县销售情况,\n${table}`).period).toBe('2018H2');
  expect(planIssues(planOf(table))).toEqual(['no-period-column']);
});

test('the unit of all may stand in a title', () => {
  const [, sales, parcels] = planOf(
    '各县情况 单位：万元,,\n县名,销售额,包裹（件）\n赫章县,1,2',
  ).columns;
  expect(sales).toMatchObject({ indicator: 'sales', unit: 'yuan', factor: 1e4 });
  expect(parcels).toMatchObject({ indicator: 'parcels', unit: 'parcels', factor: 1 });
});

test('sales counted in parcels are no sales in yuan', () => {
  const [, value] = planOf('县名,销售量（件）\n赫章县,1', '2018H1.csv').columns;
  expect(value).toMatchObject({ role: 'value', indicator: null, unit: 'parcels' });
});

test('a rate of its own cannot be summed, a stock is none of a half-year', () => {
  const [, rate, stock] = planOf('县名,电商渗透率（%）,累计网店数\n赫章县,12%,3').columns;
  expect(rate).toMatchObject({ role: 'value', indicator: null, unit: 'percent', additive: false });
  expect(stock).toMatchObject({ role: 'value', indicator: null, additive: true, kind: 'stock' });
});

test('what a plan lacks is said', () => {
  expect(planIssues(planOf('a,b\nx,y'))).toEqual(['no-place-column', 'no-value-column']);
  const two = planOf('县名,时期,销售额,网销额\n赫章县,2018H1,1,2');
  expect(two.columns.map(({ indicator }) => indicator)).toEqual([null, null, 'sales', null]);
  const chosen = two.columns.map((column) => ({ ...column, indicator: 'sales' }));
  expect(planIssues({ ...two, columns: chosen })).toEqual(['same-indicator']);
});

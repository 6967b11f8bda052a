import { expect, test } from 'vitest';
import { squareExtract } from '../../../tests/fixtures/extract.ts';
import type { Reading } from '../../core/atlas/reading.ts';
import { recordOf } from './table.ts';
import { wideTable } from './wide-table.ts';

/** The wide table of sales at some half-years. */
const wideOf = (places: readonly number[], reading: Reading = { kind: 'period' }) =>
  wideTable(squareExtract({ places, reading }));

test('each half-year has a group of columns of its own', () => {
  const { columns, counties } = wideOf([0, 2]);
  expect(recordOf(columns, counties[2]!)).toMatchObject({
    adcode: '530101',
    sales_2018H1_value: 30e6,
    sales_2018H1_low: 24e6,
    sales_2018H1_status: 'modelled',
    sales_2018H1_source_ids: 'report-1',
    sales_2019H1_value: null,
    sales_2019H1_status: 'missing',
    release: '0123456789ab',
  });
});

test('the whole country is one row beside those of the counties', () => {
  const { columns, national, counties } = wideOf([0]);
  expect(national.map((row) => recordOf(columns, row))).toMatchObject([
    { adcode: '100000', sales_2018H1_value: 100e6, sales_2018H1_status: 'reported' },
  ]);
  expect(counties).toHaveLength(4);
});

test('as columns the national figures stand in each group, and no row is the whole country', () => {
  const { columns, national, counties } = wideTable(squareExtract({ places: [0] }), {
    nation: 'columns',
  });
  expect(national).toEqual([]);
  const rows = counties.map((row) => recordOf(columns, row));
  const sum = rows.reduce((sum, row) => sum + Number(row.sales_2018H1_value), 0);
  for (const row of rows)
    expect(row).toMatchObject({
      sales_2018H1_nation_value: sum,
      sales_2018H1_nation_bound: 'lower',
    });
});

test('columns of a sum or a change are named so', () => {
  const named = (reading: Reading) =>
    wideOf([1], reading).columns.find(({ name }) => name.endsWith('_value'))?.name;
  expect(named({ kind: 'cumulative' })).toBe('sales_2018H2_running_sum_value');
  expect(named({ kind: 'change', from: 'half', measure: 'percent' })).toBe(
    'sales_2018H2_hoh_percent_value',
  );
  expect(named({ kind: 'change', from: '2018H1', measure: 'difference' })).toBe(
    'sales_2018H2_vs_2018H1_difference_value',
  );
});

test('no two columns have one name, and each row has a cell for every column', () => {
  const { columns, national, counties } = wideOf([0, 1, 2]);
  expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  for (const row of [...national, ...counties]) expect(row).toHaveLength(columns.length);
});

test('without a layer there is what the list says of each county', () => {
  const { columns, counties } = wideTable(squareExtract({ layers: [] }));
  expect(recordOf(columns, counties[3]!)).toMatchObject({ left_year: 2020, three_areas: '怒江州' });
});

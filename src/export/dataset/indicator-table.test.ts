import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { exitsProduct, programmeProduct } from '../../../tests/fixtures/layer-products.ts';
import { indicatorTable } from './indicator-table.ts';
import { nationalTable } from './national-table.ts';
import { listTable } from './list-table.ts';
import { recordOf, type Table } from './table.ts';

const recordsOf = ({ columns, national, counties }: Table) =>
  [...national, ...counties].map((row) => recordOf(columns, row));

test('national rows come by half-year, missing ones too, then by year', () => {
  const atlas = squareAtlas(({ national, inputs }) => {
    inputs.push({ ...national[0]!, period: '2018FY', value: 300e6 });
  });
  const rows = recordsOf(nationalTable(atlas, ['sales'], programmeProduct())).filter(
    ({ level }) => level === 'nation',
  );
  expect(rows.map(({ period, value, status }) => [period, value, status])).toEqual([
    ['2018H1', 100e6, 'reported'],
    ['2018H2', 200e6, 'derived'],
    ['2019H1', null, 'missing'],
    ['2018FY', 300e6, 'reported'],
  ]);
});

test('a national row names what other figures of its conflict say, and no other row does', () => {
  const atlas = squareAtlas(({ national: [, second] }) => (second!.conflict = 'visited'));
  const rows = recordsOf(nationalTable(atlas, ['sales'], programmeProduct()));
  expect(rows.filter((row) => row.rival_values !== null)).toMatchObject([
    { level: 'nation', period: '2018H2', rival_values: '100 counties|100 counties' },
  ]);
});

test('counties have rows only where there is an estimate, with its range and median', () => {
  const { columns, counties } = indicatorTable(squareAtlas(), 'sales');
  const rows = counties.map((row) => recordOf(columns, row));
  expect([...new Set(rows.map(({ period }) => period))]).toEqual(['2018H1', '2018H2']);
  expect(rows).toHaveLength(4 * 2);
  expect(rows[0]).toMatchObject({
    ...{ level: 'county', adcode: '520101', name_en: 'Jia County', province_en: 'Guizhou' },
    ...{ indicator: 'sales', period: '2018H1', unit: 'yuan' },
    ...{ value: 10e6, low: 8e6, median: 9e6, high: 12e6 },
    ...{ status: 'modelled', source_ids: 'report-1', release: '0123456789ab' },
    ...{ nation_value: 100e6, nation_status: 'reported' },
  });
});

test('an indicator that is not estimated has no rows of counties', () => {
  const atlas = squareAtlas(({ estimates }) => delete estimates.sales);
  expect(indicatorTable(atlas, 'sales').counties).toEqual([]);
});

test('the list says when a county left it, what the date is, who says so and who says otherwise', () => {
  const rows = recordsOf(listTable(squareAtlas(), exitsProduct()));
  expect(rows).toHaveLength(4);
  expect(rows[3]).toMatchObject({
    ...{ adcode: '530102', listed_names: '丁县|戊县', area_unverified: true },
    ...{ left_year: 2020, left_date: '2020-11', left_kind: 'proposed', left_named: true },
    ...{ left_rival_date: '2017', left_source_ids: 'press-5|press-6' },
  });
  expect(rows[0]).toMatchObject({ left_rival_date: null });
});

import { describe, expect, test } from 'vitest';
import { OWN_SALES, realAtlas, squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { squareExtract } from '../../../tests/fixtures/extract.ts';
import type { Reading } from '../../core/atlas/reading.ts';
import { longTable } from './long-table.ts';
import { recordOf } from './table.ts';
import type { DataExtract } from './extract.ts';

/** The rows of an extract as records. */
function recordsOf(part: Partial<DataExtract> = {}) {
  const { columns, counties } = longTable(squareExtract(part));
  return counties.map((row) => recordOf(columns, row));
}

test('a county has its value with range, status, sources and release in one row', () => {
  expect(recordsOf()[0]).toEqual({
    level: 'county',
    adcode: '520101',
    name: '甲县',
    name_en: 'Jia County',
    listed_names: '甲县',
    province: '贵州省',
    province_en: 'Guizhou',
    prefecture: '东州',
    area: '乌蒙山区',
    three_areas: null,
    key_county: true,
    area_unverified: false,
    left_year: 2017,
    left_date: '2018-06-20',
    left_kind: 'announced',
    left_named: true,
    population_2020: 100_000,
    indicator: 'sales',
    indicator_name: 'Online sales',
    period: '2018H1',
    reading: 'Half-year: first half of 2018',
    unit: 'yuan',
    value: 10e6,
    low: 8e6,
    high: 12e6,
    median: 9e6,
    as_of: null,
    bound: 'approximate',
    status: 'modelled',
    ...{
      confidence: null,
      fit: null,
      rate: 100,
      rate_low: 80,
      rate_high: 120,
      rate_unit: 'yuan per head',
    },
    formula: null,
    source_ids: 'report-1',
    source_titles: '半年报',
    ...{ nation_value: 100e6, nation_low: null, nation_high: null, nation_as_of: null },
    ...{ nation_bound: 'lower', nation_status: 'reported', nation_confidence: 'published' },
    ...{ nation_formula: null, nation_source_ids: 'report-1' },
    release: '0123456789ab',
  });
});

test('a rate has six digits, a value all of its own', () => {
  const atlas = squareAtlas(({ counties }) => (counties.population[0] = 300_000));
  expect(recordsOf({ atlas })[0]).toMatchObject({ value: 10e6, rate: 33.3333, rate_low: 26.6667 });
});

test('a county that stands for two rows of the list has both names', () => {
  expect(recordsOf()[3]).toMatchObject({ listed_names: '丁县|戊县', area_unverified: true });
});

test('no row is the whole country: its figure stands beside each county, and the values of all add up to it', () => {
  const rows = recordsOf({ places: [0, 1], language: 'zh' });
  expect(rows.map(({ level }) => level)).toEqual(Array.from({ length: 8 }, () => 'county'));
  for (const period of ['2018H1', '2018H2']) {
    const column = rows.filter((row) => row.period === period);
    const sum = column.reduce((sum, { value }) => sum + Number(value), 0);
    for (const { nation_value: nation } of column) expect(nation).toBe(sum);
  }
  expect(rows[1]).toMatchObject({
    ...{ period: '2018H2', nation_status: 'derived', nation_bound: 'approximate' },
    ...{ nation_formula: '300000000-100000000', nation_source_ids: 'report-2|report-1' },
    ...{ unit: '元', reading: '单期：2018年下半年' },
  });
});

test('what is missing has no number and says so, never zero', () => {
  for (const record of recordsOf({ places: [2] })) {
    expect(record).toMatchObject({ value: null, low: null, rate: null, status: 'missing' });
    expect(record).toMatchObject({ bound: null, source_ids: null, source_titles: null });
  }
});

describe('a reading over time', () => {
  const readAs = (reading: Reading, atlas = squareAtlas()) =>
    recordsOf({ atlas, reading, places: [1], language: 'zh' }).map(({ value, unit, reading }) => ({
      value,
      unit,
      reading,
    }));

  test('gives the sum since the launch', () => {
    expect(readAs({ kind: 'cumulative' }).at(0)).toEqual({
      value: 25e6,
      unit: '元',
      reading: '各期累计：2018年1月到2018年12月底',
    });
  });

  test('gives a difference', () => {
    const reading: Reading = { kind: 'change', from: '2018H2', measure: 'difference' };
    expect(recordsOf({ atlas: realAtlas(), reading, places: [0] }).at(0)).toMatchObject({
      value: 5e6,
      status: 'derived',
      confidence: 'unverified',
      source_ids: OWN_SALES,
    });
  });

  test('gives a percentage as a ratio without a rate', () => {
    const reading: Reading = { kind: 'change', from: 'half', measure: 'percent' };
    const atlas = realAtlas();
    expect(readAs(reading, atlas).at(0)).toEqual({
      value: 0.5,
      unit: '比值',
      reading: '环比 (百分比)：2018年上半年 → 2018年下半年',
    });
    expect(recordsOf({ atlas, reading, places: [1] }).at(0)).toMatchObject({ rate: null });
  });

  test('gives no change of estimates, and says so', () => {
    const reading: Reading = { kind: 'change', from: 'half', measure: 'difference' };
    const counties = recordsOf({ reading, places: [1] });
    expect(counties).toHaveLength(4);
    for (const county of counties)
      expect(county).toMatchObject({
        ...{ value: null, low: null, rate: null, status: 'missing' },
        ...{ nation_value: 100e6, nation_status: 'derived' },
      });
  });

  test('that a layer does not allow gives way to what is published, and the row says so', () => {
    const atlas = squareAtlas(({ indicators }) => (indicators[0]!.additive = false));
    const reading: Reading = { kind: 'change', from: 'half', measure: 'difference' };
    expect(recordsOf({ atlas, reading, places: [1] }).at(0)).toMatchObject({
      value: 15e6,
      reading: 'Half-year: second half of 2018',
    });
  });
});

test('estimates that have not been loaded are an error, not missing numbers', () => {
  expect(() => longTable(squareExtract({ layers: ['loans'] }))).toThrow(
    'export: expected estimates of loans, got those of sales',
  );
});

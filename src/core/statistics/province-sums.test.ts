import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { provinceSums } from './province-sums.ts';
import { sumValue } from '../atlas/value.ts';

const AS_PUBLISHED = { kind: 'period' } as const;
const MILLION = 1e6;

test('the sums of all provinces add up to the national figure', () => {
  const atlas = squareAtlas();
  const sums = provinceSums(atlas, 'sales', atlas.counties, AS_PUBLISHED);
  const at = (period: number) =>
    sums.reduce((sum, { values }) => sum + values[period]!.amount!, 0) / MILLION;
  expect([at(0), at(1)]).toEqual([100, 200]);
});

test('a whole province has the value of its union, with the range over the members', () => {
  const atlas = squareAtlas();
  const [guizhou] = provinceSums(atlas, 'sales', atlas.counties, AS_PUBLISHED);
  expect(guizhou!.isWhole).toBe(true);
  expect(guizhou!.values[0]).toEqual(
    sumValue(atlas, 'sales', atlas.counties.slice(0, 2), '2018H1'),
  );
  expect(guizhou!.values[0]!.range).toEqual([28 * MILLION, 33 * MILLION]);
});

test('a part of a province ranges from the lows to the highs of its counties', () => {
  const atlas = squareAtlas();
  const [guizhou, ...others] = provinceSums(
    atlas,
    'sales',
    atlas.counties.slice(0, 1),
    AS_PUBLISHED,
  );
  expect(others).toEqual([]);
  expect(guizhou).toMatchObject({ isWhole: false, counties: [{ id: '520101' }] });
  expect(guizhou!.values[0]).toMatchObject({
    ...{
      amount: 10 * MILLION,
      range: [8 * MILLION, 12 * MILLION],
      status: 'modelled',
      bound: 'approximate',
    },
    sources: ['report-1'],
  });
});

test('a part that lacks one of its counties is a lower bound', () => {
  const atlas = squareAtlas(({ counties, estimates }) => {
    counties.province = [0, 0, 0, 1];
    estimates.sales!.value[0]![1] = null;
  });
  const [part] = provinceSums(atlas, 'sales', atlas.counties.slice(0, 2), AS_PUBLISHED);
  expect(part!.values[0]).toMatchObject({ amount: 10 * MILLION, bound: 'lower' });
});

test('a half-year without figures, and what must not be summed, are missing', () => {
  const missing = { amount: null, status: 'missing' };
  const atlas = squareAtlas();
  expect(provinceSums(atlas, 'sales', atlas.counties, AS_PUBLISHED)[0]!.values[2]).toMatchObject(
    missing,
  );
  const apart = squareAtlas(({ indicators }) => (indicators[0]!.additive = false));
  const some = apart.counties.slice(0, 1);
  for (const counties of [apart.counties, some]) {
    expect(provinceSums(apart, 'sales', counties, AS_PUBLISHED)[0]!.values[0]).toMatchObject(
      missing,
    );
  }
});

import { expect, test } from 'vitest';
import { realAtlas, squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { contextProduct } from '../../../tests/fixtures/context-product.ts';
import { withContext } from '../../core/atlas/with-context.ts';
import type { Atlas } from '../../core/atlas/atlas.ts';
import type { Measure } from '../../core/atlas/reading.ts';
import { countyReadText, readingTime } from './reading-text.ts';

const atlas = squareAtlas();
const county = atlas.countyById.get('530102')!;
const half = { kind: 'change', from: 'half', measure: 'difference' } as const;

test('the time of a reading is said in full', () => {
  expect(readingTime(atlas, 'sales', { reading: { kind: 'period' }, periodIndex: 0 }, 'zh')).toBe(
    '2018年上半年',
  );
  expect(
    readingTime(atlas, 'sales', { reading: { kind: 'cumulative' }, periodIndex: 1 }, 'en'),
  ).toBe('from January 2018 to the end of December 2018');
  expect(readingTime(atlas, 'sales', { reading: half, periodIndex: 1 }, 'zh')).toBe(
    '2018年上半年 → 2018年下半年',
  );
  expect(readingTime(atlas, 'sales', { reading: half, periodIndex: 0 }, 'zh')).toBe('2018年上半年');
});

test('figures of the context are of the year at whose end they stand', () => {
  const atlas = withContext(squareAtlas(), contextProduct());
  const layer = 'context-bank-loans';
  const at = (periodIndex: number) => ({ reading: { kind: 'period' } as const, periodIndex });
  expect(readingTime(atlas, layer, at(1), 'zh')).toBe('2018年');
  expect(readingTime(atlas, layer, at(1), 'en')).toBe('2018');
  expect(readingTime(atlas, layer, at(0), 'zh')).toBe('2018年上半年');
  expect(readingTime(atlas, 'sales', at(1), 'zh')).toBe('2018年下半年');
});

const changeText = (of: Atlas, language: 'zh' | 'en', measure: Measure = 'difference') =>
  countyReadText(of, 'sales', county, { reading: { ...half, measure }, periodIndex: 1 }, language);

test('a change of a county is told as a total and by its people', () => {
  const { total, rate } = changeText(realAtlas(), 'zh');
  expect(total.text).toMatchObject({ amount: '增加7000万元', status: '自有，未核实' });
  expect(rate?.text.amount).toBe('增加700 元/人');
});

test('a change of an estimate is told as not known', () => {
  const { total } = changeText(atlas, 'zh');
  expect(total.text).toMatchObject({ amount: '未公布', range: null, status: '未公布' });
});

test('a percentage is told once, for it is the same by people', () => {
  const { total, rate } = changeText(realAtlas(), 'en', 'percent');
  expect(total.text.amount).toBe('up 175%');
  expect(rate).toBeNull();
});

import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { columnOf } from '../../../tests/fixtures/column.ts';
import { FACTS } from '../../core/view/columns.ts';
import type { TimedReading } from '../../core/atlas/read-values.ts';
import { columnTitle, factText } from './table-text.ts';

const NOW: TimedReading = { reading: { kind: 'period' }, periodIndex: 1 };
const title = (id: string, at = NOW, language: 'zh' | 'en' = 'zh') =>
  columnTitle(squareAtlas(), columnOf(id), at, language);

test('a header has the name, the time and the unit, so that the cells need none', () => {
  expect(title('sales.now.total')).toEqual({
    name: '网络销售额',
    time: '2018年下半年',
    unit: '元',
  });
  expect(title('sales.2018H1.rate', NOW, 'en')).toEqual({
    name: 'Online sales per head',
    time: 'first half of 2018',
    unit: 'yuan per head',
  });
  expect(title('population')).toEqual({ name: '人口（2020年普查）', time: null, unit: '人' });
  expect(title('province')).toMatchObject({ time: null, unit: null });
});

test('the current column says how the view reads it, and others stay as published', () => {
  const change: TimedReading = {
    reading: { kind: 'change', from: 'half', measure: 'percent' },
    periodIndex: 1,
  };
  expect(title('sales.now.rate', change)).toMatchObject({
    time: '2018年上半年 → 2018年下半年',
    unit: '%',
  });
  expect(title('sales.2018H1.rate', change)).toMatchObject({ time: '2018年上半年', unit: '元/人' });
});

test('a half-year that the atlas does not have still has a name', () => {
  expect(title('sales.2031H1.total').time).toBe('2031年上半年');
});

test.each([
  [
    'zh',
    [
      '丁县',
      '云南',
      '西州',
      '滇西边境山区',
      '怒江州',
      '不是',
      '2020',
      '2020年11月公示拟退出',
      '100,000',
    ],
  ],
  [
    'en',
    [
      'Ding County',
      'Yunnan',
      'Xizhou',
      'Border mountains of western Yunnan',
      'Nujiang',
      'no',
      '2020',
      'after a public notice of November 2020',
      '100,000',
    ],
  ],
] as const)('every fact has words in %s', (language, words) => {
  const atlas = squareAtlas((product) => (product.prefectureNames = { '530100': 'Xizhou' }));
  const ding = atlas.countyById.get('530102')!;
  expect(FACTS.map((fact) => factText(atlas, ding, fact, language))).toEqual(words);
});

test('what a county has not, or what is not known, has no words', () => {
  const atlas = squareAtlas(({ counties }) => (counties.population[1] = null));
  const yi = atlas.countyById.get('520102')!;
  for (const fact of ['area', 'threeAreas', 'population'] as const) {
    expect(factText(atlas, yi, fact, 'zh')).toBeNull();
  }
  expect(factText(atlas, yi, 'prefecture', 'en')).toBe('东州');
});

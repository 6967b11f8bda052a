import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { withOwn } from '../../core/atlas/own-values.ts';
import { classText, classTitle } from './class-text.ts';

const bin = (min: number | null, max: number | null) => ({ min, max, color: '#000000' });
const published = { kind: 'period' } as const;
const difference = { kind: 'change', from: 'year', measure: 'difference' } as const;
const percent = { kind: 'change', from: 'half', measure: 'percent' } as const;

test('a class says its ends, and an open one where it begins or ends', () => {
  expect(classText(bin(100, 200), published, 'zh')).toBe('100–200');
  expect(classText(bin(null, 100), published, 'zh')).toBe('低于100');
  expect(classText(bin(1100, null), published, 'en')).toBe('1,100 and over');
});

test('the ends of a class of changes have their signs', () => {
  expect(classText(bin(-40, 0), difference, 'zh')).toBe('−40 至 0');
  expect(classText(bin(40, 70), difference, 'en')).toBe('+40 to +70');
  expect(classText(bin(null, -0.5), percent, 'en')).toBe('under −50%');
  expect(classText(bin(0.1, 0.25), percent, 'zh')).toBe('+10% 至 +25%');
});

test('classes say what they measure, in what unit and by what it was divided', () => {
  const atlas = squareAtlas();
  expect(classTitle(atlas, 'sales', published, 'zh')).toEqual({
    name: '人均网络销售额',
    unit: '元/人',
    base: '半年销售额 ÷ 2020年普查人口',
  });
  expect(classTitle(atlas, 'sales', { kind: 'cumulative' }, 'en').name).toBe(
    'Online sales per head, running sum',
  );
  expect(classTitle(atlas, 'sales', difference, 'zh')).toMatchObject({
    name: '人均网络销售额的变化',
    unit: '元/人',
  });
  expect(classTitle(atlas, 'sales', percent, 'en').unit).toBe('%');
});

test('the classes of an own indicator are named as in its file, with its unit', () => {
  const id = 'own-0123456789ab';
  const atlas = withOwn(squareAtlas(), [
    {
      id,
      name: '公路',
      file: 'roads.csv',
      added: '2026-11-25',
      unit: '公里',
      indicator: null,
      additive: true,
      kind: 'stock' as const,
      figures: [],
    },
  ]);
  expect(classTitle(atlas, id, published, 'zh')).toMatchObject({ name: '公路', unit: '公里' });
});

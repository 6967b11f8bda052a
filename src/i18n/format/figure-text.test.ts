import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { programmeProduct } from '../../../tests/fixtures/layer-products.ts';
import type { Figure } from '../../core/atlas/layer-products.ts';
import { figureText, figureTime } from './figure-text.ts';

const { periods } = squareAtlas();
const figure = (known: Partial<Figure>): Figure => ({
  ...programmeProduct().figures[0]!,
  ...known,
});

test.each([
  [{ value: 26e9, bound: 'lower' }, 'yuan', '超过260亿元', 'over 26 billion yuan'],
  [
    { value: 15000, bound: 'approximate' },
    'person-times',
    '约1.5万人次',
    'about 15 thousand person-times',
  ],
  [{ value: 4119 }, 'metres', '4119米', '4119 m'],
  [{ value: 1178000 }, 'people', '117.8万人', '1.178 million people'],
  [{ value: 80 }, 'percent-change', '+80%', '+80%'],
  [{ value: -3 }, 'percent-change', '-3%', '-3%'],
  [{ value: 72.6 }, 'percent', '72.6%', '72.6%'],
  [{ value: null, text: '2018-07-10' }, 'text', '2018年7月10日', 'July 10, 2018'],
  [{ value: null, text: '一藤两瓜' }, 'text', '一藤两瓜', '一藤两瓜'],
] as const)('%o in %s is written %s', (known, unit, zh, en) => {
  expect(figureText(figure(known), unit, 'zh')).toBe(zh);
  expect(figureText(figure(known), unit, 'en')).toBe(en);
});

test('a unit without words is refused', () => {
  expect(() => figureText(figure({}), 'parsecs', 'en')).toThrow('parsecs');
});

test.each([
  [null, '2018-06-30', '2018年上半年', 'first half of 2018'],
  [null, '2018-05-31', '2018年5月31日', 'May 31, 2018'],
  [null, '2021', '2021', '2021'],
  ['2018-01-01', '2018-06-30', '2018年上半年', 'first half of 2018'],
  ['2016-01-01', '2016-12-31', '2016年全年', 'all of 2016'],
  ['2019-03-01', '2020-07-15', '2019年3月1日至2020年7月15日', 'March 1, 2019 to July 15, 2020'],
] as const)('the time from %s to %s is said in words', (start, end, zh, en) => {
  expect(figureTime(figure({ start, end }), periods, 'zh')).toBe(zh);
  expect(figureTime(figure({ start, end }), periods, 'en')).toBe(en);
});

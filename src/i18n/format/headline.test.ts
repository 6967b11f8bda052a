import { expect, test } from 'vitest';
import { realAtlas, squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { indicatorLayer } from '../../../tests/fixtures/layers.ts';
import { NO_FILTER } from '../../core/view/filter.ts';
import { filterByPlaces } from '../../core/view/filtered.ts';
import { readFiltered } from '../../core/atlas/read-values.ts';
import type { Reading } from '../../core/atlas/reading.ts';
import { MISSING } from '../../core/atlas/value.ts';
import type { Language } from '../../core/base/language.ts';
import { headline } from './headline.ts';

const estimated = squareAtlas();

/** The headline of sales in the half-year at a place, and beside another one where that is given. */
function says(
  reading: Reading,
  periodIndex: number,
  language: Language = 'zh',
  { atlas = estimated, places = [] as string[], beside = -1 } = {},
): string {
  const at = { reading, periodIndex };
  const filtered = filterByPlaces(atlas, places);
  const total = readFiltered(atlas, 'sales', filtered, at);
  const period = atlas.periods[beside]?.id;
  const other = period && {
    period,
    total: readFiltered(atlas, 'sales', filtered, { reading, periodIndex: beside }),
  };
  return headline({
    atlas,
    layer: 'sales',
    period: atlas.periods[periodIndex]!.id,
    language,
    filter: { ...NO_FILTER, places },
    filtered,
    total,
    at,
    other: other || undefined,
  });
}

const change = (from: string, measure: 'difference' | 'percent' = 'difference') =>
  ({ kind: 'change', from, measure }) as const;

test.each<[string, Reading, number, number]>([
  ['a half-year', { kind: 'period' }, 0, -1],
  ['a running sum', { kind: 'cumulative' }, 1, -1],
  ['two half-years', { kind: 'period' }, 1, 0],
])('what some counties sold in %s by an estimate they may have sold', (_, reading, at, beside) => {
  const layers = indicatorLayer('sales');
  const headlineOfPartEstimate = { zh: '{where}可能是{amount}', en: '{where} may: {amount}' };
  const atlas = squareAtlas((product) => {
    product.layers = [{ ...layers, headlineOfPartEstimate }];
  });
  const part = { atlas, places: ['520000'], beside };
  expect(says(reading, at, 'zh', part)).toContain('可能');
  expect(says(reading, at, 'en', part)).toMatch(/\bmay\b/);
  const real = { ...part, atlas: realAtlas() };
  expect(says(reading, at, 'zh', real)).not.toContain('可能');
  expect(says(reading, at, 'zh', { atlas, beside })).not.toContain('可能');
});

test('a running sum names its start and its end', () => {
  expect(says({ kind: 'cumulative' }, 1)).toBe(
    '2018年1月到2018年12月底，各贫困县网络销售额合计约3亿元',
  );
  expect(says({ kind: 'cumulative' }, 1, 'en')).toBe(
    'From January 2018 to the end of December 2018, online sales of poverty counties: about 300 million yuan',
  );
});

test('a change names both half-years and says which way it went', () => {
  expect(says(change('half'), 1)).toBe(
    '2018年上半年 → 2018年下半年：各贫困县网络销售额增加约1亿元',
  );
  expect(says(change('2018H2', 'percent'), 0, 'en')).toBe(
    'First half of 2018 → second half of 2018: online sales of poverty counties up about 100%',
  );
});

test('a change of some provinces is said of real figures, and not known of estimates', () => {
  const places = ['520000'];
  expect(says(change('half'), 1, 'zh', { atlas: realAtlas(), places })).toBe(
    '2018年上半年 → 2018年下半年：贵州的2个贫困县网络销售额增加1000万元',
  );
  expect(says(change('half'), 1, 'zh', { places })).toBe(
    '2018年上半年 → 2018年下半年：所需的网络销售额数没有全部公布',
  );
});

test('the first half-year has nothing before it', () => {
  expect(says(change('half'), 0)).toBe('2018年上半年之前没有可比的一期');
});

test('what needs a figure that was not published says which time it is about', () => {
  expect(says(change('half'), 2)).toBe(
    '2018年下半年 → 2019年上半年：所需的网络销售额数没有全部公布',
  );
  expect(says({ kind: 'cumulative' }, 2, 'en')).toBe(
    'From January 2018 to the end of June 2019: not all figures of online sales that this needs were published',
  );
});

test('two half-years on two maps are said with both figures', () => {
  expect(says({ kind: 'period' }, 1, 'zh', { beside: 0 })).toBe(
    '2018年上半年 → 2018年下半年：各贫困县网络销售额超过1亿元 → 约2亿元',
  );
});

test('the list of two half-years is said of both', () => {
  const text = headline({
    atlas: estimated,
    layer: 'list',
    period: '2018H2',
    language: 'zh',
    ...{
      filter: NO_FILTER,
      filtered: filterByPlaces(estimated, []),
      total: MISSING,
      at: { reading: { kind: 'period' }, periodIndex: 1 },
    },
    other: { period: '2018H1', total: MISSING },
  });
  expect(text).toBe(
    '到2018年6月底，5个贫困县中还有4（2–4）个没有摘帽 → 到2018年12月底，5个贫困县中还有3（1–3）个没有摘帽',
  );
});

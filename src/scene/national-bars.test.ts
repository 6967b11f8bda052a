import { expect, test } from 'vitest';
import { realAtlas, squareAtlas } from '../../tests/fixtures/atlas.ts';
import { contextProduct } from '../../tests/fixtures/context-product.ts';
import { withContext } from '../core/atlas/with-context.ts';
import { nationalBars } from './national-bars.ts';

const atlas = squareAtlas();
const PERIOD = { kind: 'period' } as const;

test('each half-year has a bar as high as its figure, the greatest end of a range being the whole', () => {
  const { bars, name, span } = nationalBars(realAtlas(), 'sales', PERIOD, 'zh');
  expect([name, span]).toEqual(['网络销售额', 'half']);
  const tops = bars.map(({ height, range }) => range?.[1] ?? height ?? 0);
  expect(Math.max(...tops)).toBe(1);
  for (const { height, range } of bars) {
    if (range) expect(range[0] <= height! && height! <= range[1]).toBe(true);
  }
});

test('a bar says what it is of: a half-year, all from the first on, or of the context a year or its end', () => {
  const known = withContext(atlas, contextProduct());
  const spanOf = (layer: string, kind: 'period' | 'cumulative' = 'period') =>
    nationalBars(known, layer, { kind }, 'en').span;
  expect(spanOf('sales', 'cumulative')).toBe('sum');
  const kinds = [...known.context.values()].map(({ id, kind }) => [kind, spanOf(id)]);
  expect(kinds.length).toBeGreaterThan(0);
  for (const [kind, span] of kinds) expect(span).toBe(kind === 'flow' ? 'year' : 'year-end');
});

test('a half-year without a figure says so in place of a bar', () => {
  const { bars } = nationalBars(realAtlas(), 'loans', PERIOD, 'en');
  const gaps = bars.filter(({ height }) => height === null);
  expect(gaps.length).toBeGreaterThan(0);
  for (const gap of gaps)
    expect(gap).toMatchObject({ knowledge: 'missing', text: 'not published', range: null });
});

test('a figure is written with its bound, and in few characters with a sign', () => {
  const [first] = nationalBars(atlas, 'sales', PERIOD, 'zh').bars;
  expect(first).toMatchObject({ text: '超过1亿', short: '>1亿', status: '公布' });
});

test('the list has its own figure and how much of it is left, other layers have not', () => {
  const list = nationalBars(atlas, 'list', PERIOD, 'zh');
  expect(list.indicator).toBe('sales');
  expect(list.onList).toHaveLength(atlas.periods.length);
  expect(nationalBars(atlas, 'sales', PERIOD, 'zh').onList).toBeNull();
});

test('a sum since the launch grows from half-year to half-year, and a change is drawn as what it is between', () => {
  const sums = nationalBars(atlas, 'sales', { kind: 'cumulative' }, 'zh');
  const heights = sums.bars.flatMap(({ height }) => height ?? []);
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
  const change = { kind: 'change', from: 'half', measure: 'percent' } as const;
  expect(nationalBars(atlas, 'sales', change, 'zh')).toEqual(
    nationalBars(atlas, 'sales', PERIOD, 'zh'),
  );
});

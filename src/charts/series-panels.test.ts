import { expect, test } from 'vitest';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import fc from '../../tests/fixtures/fast-check.ts';
import { programmeProduct } from '../../tests/fixtures/layer-products.ts';
import type { Metric } from '../core/atlas/layer-products.ts';
import type { SeriesPoint } from '../core/atlas/series.ts';
import { seriesPanels } from './series-panels.ts';

const { periods, national } = squareAtlas();
const [SALES] = programmeProduct().metrics as [Metric];

function point(value: number, start: string | null, end: string, known = {}): SeriesPoint {
  const id = `${value}-${start}-${end}`;
  return { ...programmeProduct().figures[0]!, id, period: null, value, start, end, ...known };
}

const panelsOf = (kind: Metric['kind'], points: SeriesPoint[], known = national.slice(0, 0)) =>
  seriesPanels({ metric: { ...SALES, kind }, points, national: known, periods });

/** The values of the columns of a panel, in the order of time. */
const values = (panel = panelsOf('flow', [])[0]) =>
  panel?.columns.map(({ bars }) => bars.map(({ point }) => point.value));

test('amounts of a half-year, of a year and of a quarter are never on one scale', () => {
  const panels = panelsOf('flow', [
    point(1, '2018-01-01', '2018-06-30'),
    point(2, '2018-07-01', '2018-12-31'),
    point(3, '2018-01-01', '2018-12-31'),
    point(9, '2019-01-01', '2019-12-31'),
    point(4, '2019-01-01', '2019-03-31'),
    point(5, '2019-10-01', '2019-12-31'),
  ]);
  expect(panels.map(({ months, years }) => [months, years])).toEqual([
    [6, [2018, 2019]],
    [12, [2018, 2019]],
    [3, [2019]],
  ]);
  expect(panels.map(values)).toEqual([
    [[1], [2], [], []],
    [[3], [9]],
    [[4], [], [], [5]],
  ]);
  expect(panels[1]!.columns[0]!.bars[0]!.height).toBeCloseTo(1 / 3);
});

test('what stands at a moment has the half-year of its day, however long it was added up', () => {
  const [panel] = panelsOf('stock', [
    point(1, '2016-08-01', '2018-05-31'),
    point(2, null, '2021-05-17'),
  ]);
  expect(panel!.years).toEqual([2018, 2019, 2020, 2021]);
  expect(values(panel)).toEqual([[1], [], [], [], [], [], [2], []]);
});

test('a count that says which time it covers is drawn with its like', () => {
  const panels = panelsOf('count', [
    point(40, '2016-01-01', '2016-12-31'),
    point(100, null, '2018-12-31', { period: '2018FY' }),
  ]);
  expect(panels.map(({ months }) => months)).toEqual([12]);
  expect(values(panels[0])).toEqual([[40], [], [100]]);
});

test('what sources say of the same time stands side by side, and the figure of the atlas first', () => {
  const [panel] = panelsOf(
    'flow',
    [7e7, 1e8].map((value) => point(value, null, '2018-06-30', { period: '2018H1' })),
    national.slice(0, 1).map((one) => ({ ...one, value: 1e8 })),
  );
  const [first] = panel!.columns;
  expect(first!.bars.map(({ point, stands }) => [point.value, stands])).toEqual([
    [1e8, true],
    [7e7, false],
  ]);
});

test('a half-year of which nothing was published is missing, and one of which nothing is said is empty', () => {
  const sales = national.filter(({ indicator }) => indicator === SALES.id);
  const [panel] = panelsOf('flow', [point(1, '2018-01-01', '2018-06-30')], sales);
  expect(panel!.columns.map(({ isMissing }) => isMissing)).toEqual([false, false, true, false]);
});

test('one bar alone, and a span that is no part of a year, have no panel', () => {
  expect(panelsOf('flow', [point(1, '2018-01-01', '2018-06-30')])).toEqual([]);
  const spans = [point(1, '2018-02-01', '2018-07-31'), point(2, '2018-01-01', '2019-12-31')];
  expect(panelsOf('flow', spans)).toEqual([]);
});

test('every bar and every whisker lies within the chart, and zero at its foot', () => {
  const amount = fc.integer({ min: 0, max: 1e12 });
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount), { minLength: 2 }), (pairs) => {
      const points = pairs.map(([value, more], at) =>
        point(value, null, `20${10 + (at % 20)}-06-30`, { id: at, range: [0, value + more] }),
      );
      const bars = panelsOf('stock', points).flatMap(({ columns }) =>
        columns.flatMap((column) => column.bars),
      );
      expect(bars).toHaveLength(points.length);
      for (const { height, range, point } of bars) {
        expect(height > 0).toBe(point.value > 0);
        expect(Math.max(height, range![1])).toBeLessThanOrEqual(1);
        expect(range![1]).toBeGreaterThanOrEqual(height);
      }
    }),
  );
});

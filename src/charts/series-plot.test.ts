import { expect, test } from 'vitest';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import fc from '../../tests/fixtures/fast-check.ts';
import { programmeProduct } from '../../tests/fixtures/layer-products.ts';
import type { SeriesPoint } from '../core/atlas/series.ts';
import { PLOT, seriesPlot } from './series-plot.ts';

const { periods } = squareAtlas();
const { margin, width, height } = PLOT;

function point(value: number, end: string, start: string | null = null): SeriesPoint {
  return { ...programmeProduct().figures[0]!, value, start, end };
}

test('the axis of time has whole years, those of the half-years at least', () => {
  expect(seriesPlot([], periods).years).toEqual([2018, 2019]);
  expect(seriesPlot([point(1, '2024-08-27', '2016-08-01')], periods).years).toEqual([2016, 2024]);
});

test('a year, a month and a day end where the next begins', () => {
  const { left, right } = seriesPlot([], periods);
  expect(left('2018')).toBe(margin);
  expect(right('2019')).toBe(width - margin);
  expect(right('2018-06-30')).toBeCloseTo(left('2018-07'));
  expect(right('2018-06')).toBeCloseTo(left('2018-07-01'));
  expect(right('2018')).toBeCloseTo(left('2019'));
});

test('heights grow with the value from a zero that is always there', () => {
  const { y } = seriesPlot([point(50, '2018'), point(100, '2019')], periods);
  expect(y(0)).toBe(height - margin);
  expect(y(100)).toBe(margin);
  expect(y(50)).toBeCloseTo(height / 2);
});

test('every point lies within the chart', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (values) => {
      const points = values.map((value) => point(value, '2018-06-30'));
      const { y } = seriesPlot(points, periods);
      for (const value of values) {
        expect(y(value)).toBeGreaterThanOrEqual(margin - 1e-9);
        expect(y(value)).toBeLessThanOrEqual(height - margin + 1e-9);
      }
    }),
  );
});

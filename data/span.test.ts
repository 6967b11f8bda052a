import { expect, test } from 'vitest';
import { periodOf, spanOf } from './span.ts';

test.each([
  ['2018H1', '2018-01-01', '2018-06-30'],
  ['2019H2', '2019-07-01', '2019-12-31'],
  ['2018FY', '2018-01-01', '2018-12-31'],
  ['2019H1C', '2017-12-01', '2019-06-30'],
  ['2020H2C', '2018-01-01', '2020-12-31'],
])('%s runs from %s to %s', (period, start, end) => {
  expect(spanOf(period)).toEqual({ start, end });
});

test.each([
  ['a flow that fills a year has the year', 'flow', '2018-01-01', '2018-12-31', '2018FY'],
  ['a flow of some other length has none', 'flow', '2018-01-01', '2018-03-26', null],
  ['a stock has the half-year that it ends in', 'stock', '2018-01-01', '2018-12-31', '2018H2'],
  ['a fact of a month has its half-year', 'fact', null, '2019-05', '2019H1'],
  ['a fact known to the year only has none', 'fact', null, '2019', null],
  ['what is after the programme has none', 'stock', null, '2021-06-30', null],
] as const)('%s', (_, kind, start, end, period) => {
  expect(periodOf(kind, start, end)).toBe(period);
});

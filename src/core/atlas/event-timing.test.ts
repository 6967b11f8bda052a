import { expect, test } from 'vitest';
import { lastDay, timing } from './event-timing.ts';

test.each([
  ['2018', '2018-12-31'],
  ['2018-06', '2018-06-30'],
  ['2020-02', '2020-02-29'],
  ['2018-05-20', '2018-05-20'],
])('the last day of %s is %s', (date, day) => {
  expect(lastDay(date)).toBe(day);
});

test.each([
  ['2018-06-30', 'on', 'past'],
  ['2018-06', 'by', 'past'],
  ['2018-07-01', 'on', 'later'],
  ['2018', 'on', 'later'],
  ['2018', 'by', 'later'],
  [null, null, 'unknown'],
  ['2017', 'after', 'unknown'],
  ['2018-06', 'after', 'later'],
] as const)('at the end of June 2018, what is dated %s (%s) is %s', (date, dateIs, expected) => {
  expect(timing(date, dateIs, '2018-06-30')).toBe(expected);
});

import { expect, test } from 'vitest';
import { readPeriod } from './period.ts';

test('a half-year splits into its year and half', () => {
  expect(readPeriod('2018H1')).toEqual({ year: 2018, half: 1 });
  expect(readPeriod('2020H2')).toEqual({ year: 2020, half: 2 });
});

test.each(['2018', '2018H3', '2018h1', '18H1', '2018H1 ', '2018FY', ''])(
  '“%s” is not a half-year',
  (id) => expect(readPeriod(id)).toBeUndefined(),
);

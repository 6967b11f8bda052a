import { expect, test } from 'vitest';
import { countiesCounted, plural } from './plural.ts';

test('one has a singular, and any other number a plural', () => {
  expect(['0', '1', '2', '1,001'].map((count) => plural(count, 'row'))).toEqual([
    '0 rows',
    '1 row',
    '2 rows',
    '1,001 rows',
  ]);
  expect(countiesCounted('1', 'poverty ')).toBe('1 poverty county');
});

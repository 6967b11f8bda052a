import { expect, test } from 'vitest';
import { unitText } from './units.ts';

test('a unit is written as its language does', () => {
  expect(unitText('yuan', 'zh')('260亿')).toBe('260亿元');
  expect(unitText('yuan', 'en')('26 billion')).toBe('26 billion yuan');
  expect(unitText('rank', 'zh')('5')).toBe('第5名');
  expect(unitText('rank', 'en')('5')).toBe('no. 5');
});

test('a unit without words is named, with those that there are', () => {
  expect(() => unitText('stones', 'en')).toThrow(/got stones, expected one of yuan/);
});

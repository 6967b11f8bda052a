import { expect, test } from 'vitest';
import { dateText } from './date-text.ts';

test.each([
  ['on', 'zh', '2018年6月30日'],
  ['by', 'zh', '最晚2018年6月30日'],
  ['after', 'zh', '2018年6月30日以后'],
  ['on', 'en', 'June 30, 2018'],
  ['by', 'en', 'June 30, 2018 at the latest'],
  ['after', 'en', 'after June 30, 2018'],
] as const)('a day known as “%s” is said in %s', (is, language, text) => {
  expect(dateText('2018-06-30', is, language)).toBe(text);
});

test('a year or a month is not made more exact than it is', () => {
  expect(dateText('2018', 'after', 'en')).toBe('after 2018');
  expect(dateText('2018-05', null, 'en')).toBe('May 2018');
});

test('what has no date says so', () => {
  expect(dateText(null, null, 'zh')).toBe('不明');
  expect(dateText(null, null, 'en')).toBe('not known');
});

test('of a date that is only a year it is said from when on it counts', () => {
  expect(dateText('2018', 'on', 'zh')).toBe('2018，只知年份，从下半年算起');
  expect(dateText('2018', 'by', 'en')).toBe(
    '2018 at the latest, only the year is known, counted from its second half on',
  );
});

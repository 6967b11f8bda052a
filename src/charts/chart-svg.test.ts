import { expect, test } from 'vitest';
import { wrap } from './chart-svg.ts';

test('Chinese breaks anywhere, but no line begins with what closes a phrase', () => {
  const lines = wrap('集中程度是估计自带的，不是查出来的', 10);
  expect(lines).toEqual(['集中程度是估计自带的，', '不是查出来的']);
});

test('English breaks at spaces, and nothing is lost', () => {
  const words = 'The greatest tenth of counties hold most of the total';
  const lines = wrap(words, 10);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(' ')).toBe(words);
});

test('a word longer than a line has one of its own', () => {
  expect(wrap('an unbreakablyverylongword here', 5)).toEqual([
    'an',
    'unbreakablyverylongword',
    'here',
  ]);
});

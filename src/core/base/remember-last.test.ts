import { expect, test } from 'vitest';
import { keepAlike, rememberLast } from './remember-last.ts';

test('the same arguments give the very same result, and others a new one', () => {
  const pair = rememberLast((a: number, b: number) => [a, b]);
  const first = pair(1, 2);
  expect(pair(1, 2)).toBe(first);
  expect(pair(2, 1)).toEqual([2, 1]);
});

test('a result that says the same is the last one again, whatever the arguments', () => {
  const halves = keepAlike((number: number) => [Math.floor(number / 2)]);
  const first = halves(2);
  expect(halves(3)).toBe(first);
  expect(halves(4)).toEqual([2]);
});

test('nothing is a result, too, before and after something', () => {
  const wanted = keepAlike((isThere: boolean) => (isThere ? ['a'] : undefined));
  expect([wanted(false), wanted(false), wanted(true), wanted(false)]).toEqual([
    undefined,
    undefined,
    ['a'],
    undefined,
  ]);
});

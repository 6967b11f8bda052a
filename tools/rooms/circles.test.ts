import { expect, test } from 'vitest';
import { circlesOf } from './circles.ts';

const circles = (imports: Record<string, string[]>) => circlesOf(new Map(Object.entries(imports)));

test('there is no circle where two ways lead to one file', () => {
  expect(circles({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([]);
});

test('finds files that import each other over others, and not those that only lead there', () => {
  expect(circles({ start: ['c'], c: ['b'], b: ['a', 'end'], a: ['c'], end: [] })).toEqual([
    ['a', 'b', 'c'],
  ]);
});

test('tells two circles apart that one import joins', () => {
  expect(circles({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] })).toEqual([
    ['c', 'd'],
    ['a', 'b'],
  ]);
});

test('joins circles that share a file', () => {
  expect(circles({ a: ['b', 'c'], b: ['a'], c: ['a'] })).toEqual([['a', 'b', 'c']]);
});

test('a file that imports itself is a circle', () => {
  expect(circles({ a: ['a'] })).toEqual([['a']]);
});

import { expect, test } from 'vitest';
import { compose, IDENTITY, readTransform } from './matrix.ts';

test('transforms are done from the last to the first', () => {
  const [a, , , d, e, f] = readTransform('translate(10 20) scale(2)');
  expect([a, d, e, f]).toEqual([2, 2, 10, 20]);
});

test('a quarter turn brings the x axis to the y axis', () => {
  const [a, b] = readTransform('rotate(90)');
  expect(a).toBeCloseTo(0);
  expect(b).toBeCloseTo(1);
});

test('no transform changes nothing', () => {
  expect(compose(readTransform(undefined), [1, 2, 3, 4, 5, 6])).toEqual([1, 2, 3, 4, 5, 6]);
  expect(readTransform('')).toEqual(IDENTITY);
});

test('a transform of another kind is refused', () => {
  expect(() => readTransform('skewX(3)')).toThrow('skewX');
});

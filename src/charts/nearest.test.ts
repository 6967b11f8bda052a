import { expect, test } from 'vitest';
import { nearestPlace } from './nearest.ts';

const target = (key: string, x: number, y: number, foot = y) => ({
  x,
  y,
  foot,
  place: { key, county: key, x: 0, y: 0, say: () => key },
});

test('the nearest within reach is found, and none beyond', () => {
  const targets = [target('a', 0, 0), target('b', 30, 0)];
  expect(nearestPlace(targets, [20, 3], false)?.key).toBe('b');
  expect(nearestPlace(targets, [12, 30], false)).toBeNull();
});

test('a bar is hit over its whole height, upwards and downwards', () => {
  expect(nearestPlace([target('up', 0, 0, 200)], [5, 150], false)?.key).toBe('up');
  expect(nearestPlace([target('down', 0, 200, 0)], [5, 150], false)?.key).toBe('down');
});

test('in a row only the distance across counts', () => {
  expect(nearestPlace([target('a', 0, 0)], [10, 300], true)?.key).toBe('a');
});

import { expect, test } from 'vitest';
import { labelPoint } from './label.ts';

function box(west: number, south: number, east: number, north: number) {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

test('the label of a square stands in the middle of its height', () => {
  const [lng, lat] = labelPoint([[box(100, 30, 101, 31)]]);
  expect(lat).toBeGreaterThan(30.2);
  expect(lat).toBeLessThan(30.8);
  expect(lng).toBeCloseTo(100.5, 1);
});

test('the label stands in the largest polygon', () => {
  const [lng] = labelPoint([[box(0, 0, 1, 1)], [box(10, 0, 13, 3)], [box(20, 0, 21, 1)]]);
  expect(lng).toBeGreaterThan(10);
  expect(lng).toBeLessThan(13);
});

test('the label does not stand in a hole', () => {
  const [lng] = labelPoint([[box(0, 0, 10, 4), box(3, 1, 9, 3)]]);
  expect(lng).toBeLessThan(3);
});

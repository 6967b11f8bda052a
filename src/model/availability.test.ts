import { expect, test } from 'vitest';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import { availability, nearestKnown } from './availability.ts';

test('a layer of values knows the periods of its national figures', () => {
  expect(availability(squareAtlas(), 'sales')).toEqual(['reported', 'derived', 'missing']);
  expect(availability(squareAtlas(), 'loans')).toEqual(['missing', 'missing', 'missing']);
});

test('the list knows every period', () => {
  expect(availability(squareAtlas(), 'list')).toEqual(['reported', 'reported', 'reported']);
});

test('a layer of several indicators knows what any of them does', () => {
  const atlas = squareAtlas(({ national }) => {
    national.push({ ...national[1]!, indicator: 'warehouse-counties' });
  });
  expect(availability(atlas, 'network')).toEqual(['missing', 'derived', 'missing']);
});

test('the nearest period with a figure is the present one, else the closest, the earlier on a tie', () => {
  expect(nearestKnown(['reported', 'missing', 'derived'], 0)).toBe(0);
  expect(nearestKnown(['reported', 'missing', 'derived'], 1)).toBe(0);
  expect(nearestKnown(['missing', 'missing', 'missing', 'derived'], 1)).toBe(3);
  expect(nearestKnown(['missing', 'missing'], 1)).toBeUndefined();
});

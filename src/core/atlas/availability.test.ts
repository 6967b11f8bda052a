import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { contextProduct } from '../../../tests/fixtures/context-product.ts';
import { withContext } from './with-context.ts';
import { availability, nearestKnown, readAvailability } from './availability.ts';

test('a layer of values knows the periods of its national figures', () => {
  expect(availability(squareAtlas(), 'sales')).toEqual(['reported', 'derived', 'missing']);
  expect(availability(squareAtlas(), 'loans')).toEqual(['missing', 'missing', 'missing']);
});

test('the list is counted at the end of every period', () => {
  expect(availability(squareAtlas(), 'list')).toEqual(['derived', 'derived', 'derived']);
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

test('a layer that is read over time knows fewer periods', () => {
  const atlas = squareAtlas();
  const half = { kind: 'change', from: 'half', measure: 'percent' } as const;
  expect(readAvailability(atlas, 'sales', half)).toEqual(['missing', 'derived', 'missing']);
  const sum = { kind: 'cumulative' } as const;
  expect(readAvailability(atlas, 'sales', sum)).toEqual(['reported', 'derived', 'missing']);
  expect(readAvailability(atlas, 'list', sum)).toEqual(availability(atlas, 'list'));
});

test('what is known from a source that is not verified is said to be so, whatever its status', () => {
  const recalled = squareAtlas(({ national }) => (national[0]!.confidence = 'unverified'));
  expect(availability(recalled, 'sales')).toEqual(['unverified', 'derived', 'missing']);
  const sum = { kind: 'cumulative' } as const;
  expect(readAvailability(recalled, 'sales', sum).slice(0, 2)).toEqual([
    'unverified',
    'unverified',
  ]);
  const atlas = withContext(squareAtlas(), contextProduct());
  expect(availability(atlas, 'context-bank-loans')).toEqual(['missing', 'unverified', 'missing']);
});

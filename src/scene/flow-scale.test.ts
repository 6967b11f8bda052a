import { expect, test } from 'vitest';
import { networkProduct } from '../../tests/fixtures/layer-products.ts';
import { flowScale, hubScale } from './flow-scale.ts';

test('the greatest flow is the widest, and half its parcels are half as wide', () => {
  const width = flowScale(networkProduct());
  expect(width(70)).toBe(9);
  expect(width(35)).toBe(4.5);
});

test('the least flows keep a width that is seen', () => {
  expect(flowScale(networkProduct())(0.001)).toBe(0.75);
});

test('the area of a hub is proportional to its parcels, down to a size that is told apart', () => {
  const size = hubScale(networkProduct());
  expect((size(100) / size(50)) ** 2).toBeCloseTo(2, 9);
  expect(size(0)).toBe(12);
});

test.each([
  ['flows', flowScale],
  ['hubs', hubScale],
])('the legend of %s has falling round numbers within what is drawn', (_, scale) => {
  const ticks = scale(networkProduct()).ticks();
  expect(ticks.length).toBeGreaterThan(1);
  expect(ticks).toEqual([...ticks].sort((a, b) => b - a));
  expect(Math.max(...ticks)).toBeLessThanOrEqual(100);
  expect(Math.min(...ticks)).toBeGreaterThan(0);
});

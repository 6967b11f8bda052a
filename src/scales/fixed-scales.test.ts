import { expect, test } from 'vitest';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import { rateScale, totalScale } from './fixed-scales.ts';

const COLORS = ['#111111', '#222222', '#333333'];

test('the classes of a rate rest on all periods at once', () => {
  const scale = rateScale(squareAtlas(), 'sales', COLORS);
  expect(scale.thresholds).toEqual([200, 500]);
  expect(scale.colors).toEqual(COLORS);
});

test('a county without population does not move the classes of others', () => {
  const atlas = squareAtlas(({ counties }) => (counties.population[3] = null));
  expect(rateScale(atlas, 'sales', COLORS).thresholds).toEqual([150, 300]);
});

test('the largest circle is that of the greatest total of all periods', () => {
  const radius = totalScale(squareAtlas(), 'sales', 26);
  expect(radius.ticks()[0]).toBe(1e8);
  expect(radius(110e6)).toBeGreaterThan(radius(100e6));
});

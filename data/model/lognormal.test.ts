import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceAbove, countOf, locationOf, meanOf, quantileOf } from './lognormal.ts';
import { normalBelow, normalQuantile } from './normal.ts';

test('the normal distribution has its known values', () => {
  expect(normalBelow(0)).toBe(0.5);
  expect(normalBelow(1)).toBeCloseTo(0.8413447460685429, 14);
  expect(normalBelow(-1.96)).toBeCloseTo(0.024997895148220435, 14);
  expect(normalBelow(-10) / 7.619853024160527e-24).toBeCloseTo(1, 10);
  expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 12);
});

const belief = fc.record({
  location: fc.double({ min: 5, max: 20, noNaN: true }),
  sigma: fc.double({ min: 0.1, max: 2.4, noNaN: true }),
  floor: fc.oneof(fc.constant(0), fc.double({ min: 1, max: 1e6, noNaN: true })),
});

test('what a quantile is exceeded by, and the chance of exceeding it, are one', () => {
  fc.assert(
    fc.property(belief, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (one, p) => {
      // Where the floor lies far above all that is likely, a double cannot tell what is left.
      fc.pre((Math.log(Math.max(one.floor, 1)) - one.location) / one.sigma < 5);
      const quantile = quantileOf(one, p);
      expect(quantile).toBeGreaterThanOrEqual(one.floor);
      expect(chanceAbove(one, quantile)).toBeCloseTo(1 - p, 5);
    }),
  );
});

test('the location of an expected value gives that value back', () => {
  fc.assert(
    fc.property(belief, (one) => {
      fc.pre((Math.log(Math.max(one.floor, 1)) - one.location) / one.sigma < 4);
      const mean = meanOf(one);
      const location = locationOf(mean, one.sigma, one.floor);
      expect(meanOf({ ...one, location }) / mean).toBeCloseTo(1, 6);
    }),
  );
});

test('a number of events has the mean and the spread of its chances', () => {
  expect(countOf([0.5, 0.5, 1, 0])).toEqual({ mean: 2, deviation: Math.sqrt(0.5) });
});

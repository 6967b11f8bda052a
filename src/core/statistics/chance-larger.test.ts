import { expect, test } from 'vitest';
import { lognormalDraws } from '../base/lognormal-draws.ts';
import { normalBelow } from '../../../data/model/normal.ts';
import { locationOf, meanOf, type Lognormal } from '../../../data/model/lognormal.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { chanceLarger, overlapOf, tenthsOf } from './chance-larger.ts';

const belief = fc.record({
  location: fc.double({ min: 10, max: 20, noNaN: true }),
  sigma: fc.double({ min: 0.5, max: 2, noNaN: true }),
  floor: fc.constant(0),
});

test('without floors the chance is that of the difference of two normal logarithms', () => {
  fc.assert(
    fc.property(belief, belief, (one, other) => {
      const exact = normalBelow(
        (one.location - other.location) / Math.hypot(one.sigma, other.sigma),
      );
      expect(chanceLarger(one, other)).toBeCloseTo(exact, 2);
    }),
  );
});

test('one of two is the larger', () => {
  fc.assert(
    fc.property(belief, belief, (one, other) => {
      expect(chanceLarger(one, other) + chanceLarger(other, one)).toBeCloseTo(1, 2);
    }),
    { numRuns: 20 },
  );
});

test('the chance is that of the draws of the model, scaled to a sum or not', () => {
  const sigma = 1.6;
  const means = [3, 1, 40];
  const [one, other] = means.map((mean): Lognormal => ({
    location: locationOf(mean, sigma, 0),
    sigma,
    floor: 0,
  }));
  expect(meanOf(one!)).toBeCloseTo(3);
  const [a, b] = lognormalDraws(2, sigma);
  const wins = a!.filter((factor, draw) => factor * 3 > b![draw]!).length;
  expect(chanceLarger(one!, other!)).toBeCloseTo(wins / a!.length, 1);
});

test('a floor makes a county larger more often', () => {
  const low: Lognormal = { location: 10, sigma: 1, floor: 0 };
  const rival: Lognormal = { location: 11, sigma: 1, floor: 0 };
  expect(chanceLarger({ ...low, floor: Math.exp(11) }, rival)).toBeGreaterThan(
    chanceLarger(low, rival) + 0.2,
  );
});

test('an amount that is known is larger as often as the other is below it', () => {
  const known: Lognormal = { location: 12, sigma: 0, floor: 0 };
  expect(chanceLarger(known, { location: 12, sigma: 1, floor: 0 })).toBeCloseTo(0.5, 2);
});

test('chances are said in tenths, and not as never or always', () => {
  expect([0.04, 0.05, 0.5, 0.66, 0.949, 0.96].map(tenthsOf)).toEqual([
    undefined,
    1,
    5,
    7,
    9,
    undefined,
  ]);
});

test('ranges lie over each other by ratios', () => {
  expect(overlapOf([1, 100], [2, 200])).toBe('most');
  expect(overlapOf([1, 100], [30, 3000])).toBe('part');
  expect(overlapOf([1, 100], [100, 1000])).toBe('none');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimate } from './estimate.ts';

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

const question = fc.integer({ min: 2, max: 20 }).chain((size) =>
  fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: size, maxLength: size }),
    sigma: fc.double({ min: 0.1, max: 2.4, noNaN: true }),
    floors: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: size, maxLength: size }),
    fixed: fc.option(fc.integer({ min: 0, max: 5000 })),
    total: fc.integer({ min: 30_000, max: 1e11 }),
  }),
);

test('values add up to the total, keep their floors, lie in their range, and fixed ones stay', () => {
  fc.assert(
    fc.property(question, ({ weights, sigma, floors, fixed, total }) => {
      const real = new Map(fixed === null ? [] : [[0, fixed]]);
      const { value, median, low, high } = estimate({ total, weights, sigma, floors, fixed: real });
      expect(sum(value)).toBe(total);
      value.forEach((one, place) => {
        const floor = real.get(place) ?? floors[place]!;
        expect(one).toBeGreaterThanOrEqual(floor);
        expect(low[place]!).toBeGreaterThanOrEqual(floor);
        expect(low[place]!).toBeLessThanOrEqual(median[place]!);
        expect(median[place]!).toBeLessThanOrEqual(high[place]!);
        // Rounding moves a value by less than 1.
        expect(low[place]!).toBeLessThanOrEqual(one + 1);
        expect(high[place]!).toBeGreaterThanOrEqual(one - 1);
      });
      if (fixed !== null)
        expect([value[0], median[0], low[0], high[0]]).toEqual([fixed, fixed, fixed, fixed]);
    }),
  );
});

const EVEN = { weights: [1, 1, 1], floors: [0, 0, 0], sigma: 1 };

test('a real figure is taken off the total and the rest is shared by the others', () => {
  const { value } = estimate({ ...EVEN, total: 100, fixed: new Map([[1, 60]]) });
  expect(value).toEqual([20, 60, 20]);
});

test('without floors the median and the interval are those of a lognormal variable', () => {
  const { value, median, low, high } = estimate({ ...EVEN, total: 3000, sigma: 1.6 });
  expect(value).toEqual([1000, 1000, 1000]);
  expect(median[0]).toBeCloseTo(1000 * Math.exp(-1.28), 6);
  expect(low[0]).toBeCloseTo(median[0]! * Math.exp(-1.6 * 1.2815515655), 5);
  expect(high[0]).toBeCloseTo(median[0]! * Math.exp(1.6 * 1.2815515655), 5);
});

test('a floor raises what is expected, and takes from the others what it gives', () => {
  const { value, low } = estimate({ ...EVEN, total: 3000, floors: [900, 0, 0] });
  expect(value[0]).toBeGreaterThan(1000);
  expect(value[1]).toBe(value[2]);
  expect(low[0]).toBeGreaterThan(900);
});

test('the same question always has the same answer', () => {
  const ask = () => estimate({ ...EVEN, total: 601, floors: [7, 0, 0] });
  expect(ask()).toEqual(ask());
});

test('real figures and floors above the total are refused', () => {
  expect(() => estimate({ ...EVEN, total: 100, fixed: new Map([[0, 101]]) })).toThrow(
    'fixed figures above the total 100',
  );
  expect(() => estimate({ ...EVEN, total: 10, floors: [6, 6, 0] })).toThrow(
    'floors above the total 10',
  );
});

import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { lorenz } from './lorenz-curve.ts';

const amounts = fc
  .array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 60 })
  .filter((numbers) => numbers.some((number) => number > 0));

test('where all hold the same the curve is straight and the Gini coefficient is 0', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 40 }), (each, n) => {
      const { gini, points } = lorenz(new Array<number>(n).fill(each));
      expect(gini).toBeCloseTo(0, 12);
      for (const { members, amount } of points) expect(amount).toBeCloseTo(members, 12);
    }),
  );
});

test('where one of n holds everything the Gini coefficient is (n - 1) / n', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 40 }), (all, n) => {
      const { gini } = lorenz([all, ...new Array<number>(n - 1).fill(0)]);
      expect(gini).toBeCloseTo((n - 1) / n, 12);
    }),
  );
});

test('the Gini coefficient of 10, 20, 30 and 40 is a quarter', () => {
  expect(lorenz([10, 20, 30, 40]).gini).toBeCloseTo(0.25, 12);
});

test('the Gini coefficient is twice the area between the curve and the diagonal', () => {
  fc.assert(
    fc.property(amounts, (numbers) => {
      const { gini, points } = lorenz(numbers);
      let below = 0;
      points.slice(1).forEach((to, index) => {
        const from = points[index]!;
        below += ((from.amount + to.amount) / 2) * (to.members - from.members);
      });
      expect(gini).toBeCloseTo(1 - 2 * below, 9);
    }),
  );
});

test('it lies from 0 to 1, and neither units nor order change it', () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 2, max: 1000 }), (numbers, factor) => {
      const { gini } = lorenz(numbers);
      expect(gini).toBeGreaterThanOrEqual(0);
      expect(gini).toBeLessThan(1);
      expect(lorenz(numbers.map((number) => number * factor)).gini).toBeCloseTo(gini!, 9);
      expect(lorenz(numbers.toReversed()).gini).toBeCloseTo(gini!, 9);
    }),
  );
});

test('the curve climbs from (0, 0) to (1, 1) and bends upwards alone', () => {
  fc.assert(
    fc.property(amounts, (numbers) => {
      const { points } = lorenz(numbers);
      expect(points[0]).toEqual({ index: -1, members: 0, amount: 0 });
      expect(points.at(-1)!.members).toBe(1);
      expect(points.at(-1)!.amount).toBeCloseTo(1, 12);
      for (const { members, amount } of points) expect(amount).toBeLessThan(members + 1e-9);
    }),
  );
});

test('a point names the member that it adds, ties in the order given', () => {
  expect(lorenz([30, 10, 10]).points.map(({ index }) => index)).toEqual([-1, 1, 2, 0]);
});

test('missing amounts are left out and counted', () => {
  const known = lorenz([10, 30]);
  const some = lorenz([null, 10, null, 30]);
  expect(some.missing).toBe(2);
  expect(some.gini).toBe(known.gini);
  expect(some.points.map(({ index }) => index)).toEqual([-1, 1, 3]);
});

test('amounts below zero, nothing known and nothing held have no coefficient and say why', () => {
  expect(lorenz([5, -1])).toMatchObject({ gini: null, points: [], why: 'negative' });
  expect(lorenz([null])).toMatchObject({ gini: null, why: 'none', missing: 1 });
  expect(lorenz([0, 0])).toMatchObject({ gini: null, why: 'zero' });
});

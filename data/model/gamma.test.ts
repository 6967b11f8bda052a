import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concentrate, countAbove, solveGamma } from './gamma.ts';
import { shareOut } from './share-out.ts';

const weights = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 2, maxLength: 30 });

test('the solved exponent really gives the count that it reports', () => {
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 30 }), (all, count) => {
      fc.pre(all.some((weight) => weight > 0));
      const floors = all.map(() => 0);
      const target = { total: 1000, threshold: 50, count };
      const solved = solveGamma(all, floors, target);
      const amounts = shareOut(1000, concentrate(all, solved.gamma), floors);
      expect(countAbove(amounts, 50)).toBe(solved.count);
    }),
    { numRuns: 50 },
  );
});

test('no smaller exponent of the grid has a nearer count', () => {
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 30 }), (all, count) => {
      fc.pre(all.some((weight) => weight > 0));
      const floors = all.map(() => 0);
      const solved = solveGamma(all, floors, { total: 1000, threshold: 50, count });
      for (let gamma = 0; gamma < solved.gamma - 0.005; gamma += 0.01) {
        const other = countAbove(shareOut(1000, concentrate(all, gamma), floors), 50);
        expect(Math.abs(other - count)).toBeGreaterThan(Math.abs(solved.count - count));
      }
    }),
    { numRuns: 20 },
  );
});

test('a higher exponent gives the greatest place more', () => {
  const share = (gamma: number) => shareOut(100, concentrate([1, 2, 4], gamma), [0, 0, 0])[2]!;
  expect(share(0)).toBeCloseTo(100 / 3);
  expect(share(1)).toBeCloseTo(400 / 7);
  expect(share(2)).toBeGreaterThan(share(1));
});

test('an amount that equals the threshold does not pass it', () => {
  expect(countAbove([1, 2, 3], 2)).toBe(1);
});

import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { rankCorrelation } from './rank-correlation.ts';

const number = fc.integer({ min: 1, max: 1000 });
const pairs = fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 40 });

test('what rises together has 1, what falls as the other rises has -1', () => {
  const numbers = [3, 1, 4, 15, 9];
  expect(rankCorrelation(numbers.map((x) => [x, x ** 3]))).toBeCloseTo(1, 12);
  expect(rankCorrelation(numbers.map((x) => [x, -x]))).toBeCloseTo(-1, 12);
});

test('ties share the mean of their places', () => {
  // Ranks 1.5, 1.5, 3, 4 against 1, 2, 3, 4.
  const rho = rankCorrelation([
    [5, 1],
    [5, 2],
    [7, 3],
    [8, 4],
  ]);
  expect(rho).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
});

test('a logarithm changes nothing, nor does swapping the sides', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const rho = rankCorrelation(given);
      const logs = given.map(([x, y]) => [Math.log(x), y] as const);
      const swapped = given.map(([x, y]) => [y, x] as const);
      for (const other of [logs, swapped].map(rankCorrelation)) {
        if (rho === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(rho, 9);
      }
    }),
  );
});

test('two pairs, or all equal on one side, have none', () => {
  expect(
    rankCorrelation([
      [1, 2],
      [2, 3],
    ]),
  ).toBeNull();
  expect(rankCorrelation([1, 2, 3].map((y) => [5, y]))).toBeNull();
});

import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { binAt, histogram, linearEdges, logEdges } from './histogram.ts';

const some = { minLength: 1, maxLength: 80 };
/** Amounts; what is nearer to zero than a millionth is zero, as no source writes such a number. */
const amount = fc
  .double({ min: -1e9, max: 1e9, noNaN: true })
  .map((value) => (Math.abs(value) < 1e-6 ? 0 : value));
const numbers = fc.array(amount, some);
const positive = fc.array(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), some);
const count = fc.integer({ min: 2, max: 30 });

const total = (bins: readonly { count: number }[]) => bins.reduce((sum, bin) => sum + bin.count, 0);

test('the counts add up to the values, on edges in equal steps', () => {
  fc.assert(
    fc.property(numbers, count, (values, bins) => {
      expect(total(histogram(values, linearEdges(values, bins)))).toBe(values.length);
    }),
  );
});

test('the counts add up to the values, on edges in equal ratios', () => {
  fc.assert(
    fc.property(positive, count, (values, bins) => {
      expect(total(histogram(values, logEdges(values, bins)))).toBe(values.length);
    }),
  );
});

test('bins adjoin and ascend, and each value is counted in the bin that it lies in', () => {
  fc.assert(
    fc.property(positive, count, (values, wanted) => {
      for (const edges of [linearEdges(values, wanted), logEdges(values, wanted)]) {
        const bins = histogram(values, edges);
        bins.forEach(({ x0, x1 }, index) => {
          expect(x1).toBeGreaterThan(x0);
          if (index > 0) expect(x0).toBe(bins[index - 1]!.x1);
        });
        bins.forEach(({ count }, index) =>
          expect(values.filter((value) => binAt(value, edges) === index)).toHaveLength(count),
        );
      }
    }),
  );
});

test('a bin is closed below and open above, the last one closed at both ends', () => {
  expect(histogram([0, 1, 1.5, 2], [0, 1, 2])).toEqual([
    { x0: 0, x1: 1, count: 1 },
    { x0: 1, x1: 2, count: 3 },
  ]);
});

test('values outside the edges are in no bin', () => {
  expect(binAt(-1, [0, 1])).toBe(-1);
  expect(binAt(1.01, [0, 1])).toBe(-1);
  expect(binAt(NaN, [0, 1])).toBe(-1);
  expect(total(histogram([-1, 0.5, 3], [0, 1]))).toBe(1);
});

test('a number of bins gives edges at round numbers', () => {
  expect(histogram([3, 11, 18], 4).map(({ x0 }) => x0)).toEqual([0, 5, 10, 15]);
});

test('edges in equal ratios meet the powers of ten', () => {
  const edges = logEdges([2, 5000], 8);
  expect(edges.some((edge) => Math.abs(edge - 100) < 1e-9)).toBe(true);
  const ratios = edges.slice(1).map((edge, index) => edge / edges[index]!);
  for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0]!, 9);
});

test('nothing has no bins, and one value has one', () => {
  expect(histogram([], 10)).toEqual([]);
  expect(logEdges([], 10)).toEqual([]);
  expect(histogram([7, 7], 10)).toMatchObject([{ count: 2 }]);
  expect(total(histogram([0], 10))).toBe(1);
});

test('equal ratios of what is not above zero are refused with the value', () => {
  expect(() => logEdges([3, 0], 10)).toThrow('log edges: got 0, expected values above zero');
});

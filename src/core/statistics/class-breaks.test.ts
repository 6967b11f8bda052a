import fc from '../../../tests/fixtures/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { CLASSINGS, classesOf, type Classing } from './class-breaks.ts';
import { colorScale } from './class-scale.ts';

const COLORS = ['#111111', '#222222', '#333333', '#444444'];
const FIXED = [10, 20, 30, 40, 50];

/** 10, 11 … 69. */
const sixty = Array.from({ length: 60 }, (_, index) => index + 10);

/** How many of the values each class holds. */
function shares(values: readonly number[], breaks: readonly number[]): number[] {
  const scale = colorScale(breaks, COLORS);
  return COLORS.map((_, bin) => values.filter((value) => scale.classIndexOf(value) === bin).length);
}

const classThresholds = (
  values: readonly number[],
  count: number,
  way: Classing,
  fixed: readonly number[],
) => classesOf(values, count, way, fixed).thresholds;

/** Columns as tables have them: any numbers, many alike, on one side of zero or both, in close rows, with heavy tails. */
const columns = fc.oneof(
  fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 40 }),
  fc.array(fc.constantFrom(0, 0, 0, 1, -1, 5, 90_000), { maxLength: 40 }),
  fc.array(fc.integer({ min: 1_000_000, max: 1_000_030 }), { maxLength: 40 }),
  fc.array(fc.double({ min: 0, max: 40, noNaN: true }).map(Math.exp), { maxLength: 40 }),
  fc.array(
    fc.integer({ min: -90, max: 90 }).map((tenths) => tenths / 10),
    { maxLength: 40 },
  ),
  fc.array(fc.integer({ min: -900, max: -1 }), { maxLength: 40 }),
);
const mostClasses = fc.integer({ min: 2, max: 9 });

describe.each(CLASSINGS)('any column cut by %s', (way) => {
  const check = (holds: (values: number[], thresholds: readonly number[], most: number) => void) =>
    fc.assert(
      fc.property(columns, mostClasses, (values, most) => {
        holds(values, classesOf(values, most, way, FIXED).thresholds, most);
      }),
    );

  test('has no more classes than asked for or than it has different values, and more than one where it has two', () => {
    check((values, thresholds, most) => {
      const distinct = new Set(values.map((value) => Math.fround(value) + 0)).size;
      const asked = way === 'average' ? 6 : most;
      expect(thresholds.length + 1).toBeLessThanOrEqual(Math.max(1, Math.min(asked, distinct)));
      const isOfRanks = way === 'quantile' || way === 'jenks';
      if (isOfRanks && distinct > 1) expect(thresholds.length).toBeGreaterThan(0);
    });
  });

  test('has finite thresholds that ascend, also in single precision', () => {
    check((_, thresholds) => {
      expect(thresholds.every(Number.isFinite)).toBe(true);
      const single = thresholds.map(Math.fround);
      expect(single).toEqual([...new Set(single)].sort((a, b) => a - b));
    });
  });

  test('has a threshold in the middle where values diverge, at zero unless it is about the average', () => {
    fc.assert(
      fc.property(columns, mostClasses, (values, most) => {
        const { thresholds, middle } = classesOf(values, most, way, FIXED);
        if (middle !== null) expect(thresholds).toContain(middle);
        const single = values.map(Math.fround);
        const isBothWays = single.some((value) => value < 0) && single.some((value) => value > 0);
        if (isBothWays && way !== 'average' && thresholds.length > 0) expect(middle).toBe(0);
      }),
    );
  });
});

test.each(['quantile', 'jenks'] as const)(
  'no class by %s is empty, and few values have a class each',
  (way) => {
    fc.assert(
      fc.property(columns, mostClasses, (values, most) => {
        const { thresholds } = classesOf(values, most, way, FIXED);
        const scale = colorScale(thresholds, ['', ...thresholds.map(String)]);
        const held = new Set(values.map((value) => scale.classIndexOf(value)));
        expect(held.size).toBe(values.length === 0 ? 0 : thresholds.length + 1);
        const distinct = new Set(values.map((value) => Math.fround(value) + 0)).size;
        if (distinct <= most && values.every((value) => value >= 0 && value < 3e38))
          expect(held.size).toBe(distinct);
      }),
    );
  },
);

test('a value that most share is a class of its own, and the others share the rest', () => {
  const values = [...Array.from({ length: 800 }, () => 0), ...sixty];
  const breaks = classThresholds(values, 4, 'quantile', []);
  expect(breaks).toHaveLength(3);
  expect(breaks[0]).toBe(10);
  expect(values.filter((value) => value < breaks[0]!)).toHaveLength(800);
});

test('negative values are cut by equal ratios and round numbers as positive ones are', () => {
  expect(classThresholds([-1, -9, -10_000], 3, 'log', [])).toEqual([-460, -22]);
  expect(classThresholds([-5, -15, -25, -35, -45, -55], 6, 'fixed', FIXED)).toEqual([
    -50, -40, -30, -20, -10,
  ]);
});

test('equal steps on both sides of zero are equally wide', () => {
  const values = [-2, -1, -0.5, 0, 1, 2, 3, 4, 5, 6];
  expect(classesOf(values, 6, 'equal', [])).toEqual({ thresholds: [-4, -2, 0, 2, 4], middle: 0 });
});

test('inner quantiles hold equal shares and the two open ones half a share each', () => {
  expect(shares(sixty, classThresholds(sixty, 4, 'quantile', []))).toEqual([10, 20, 20, 10]);
});

test('equal steps are equally wide', () => {
  expect(classThresholds([0, 3, 40, 60, 100], 4, 'equal', [])).toEqual([25, 50, 75]);
});

test('equal ratios are equally far apart as multiples, and zero does not stop them', () => {
  expect(classThresholds([0, 1, 9, 20, 10_000], 4, 'log', [])).toEqual([10, 100, 1000]);
});

test('natural breaks lie where the values leave gaps', () => {
  const clusters = [1, 2, 3, 20, 21, 22, 50, 51, 90, 91];
  expect(classThresholds(clusters, 4, 'jenks', [])).toEqual([20, 50, 90]);
});

test('natural breaks of many values are those of their shape, not of their number', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => (index % 4) * 100 + (index % 7));
  expect(classThresholds(many, 4, 'jenks', [])).toEqual([100, 200, 300]);
});

test('the middle of the diverging classes is the mean', () => {
  const breaks = classThresholds([40, 60, 80, 120, 130, 170], 6, 'average', []);
  expect(breaks).toEqual([50, 75, 100, 150, 200]);
});

test('fixed classes are those given', () => {
  expect(classThresholds(sixty, 6, 'fixed', FIXED)).toEqual(FIXED);
});

test('thresholds that would fall together with two digits get three', () => {
  const close = [1001, 1002, 1013, 1024, 1035, 1046, 1057];
  expect(classThresholds(close, 4, 'equal', [])).toEqual([1020, 1030, 1040]);
});

test('the order in which values come does not move the thresholds', () => {
  for (const way of CLASSINGS) {
    const breaks = classThresholds(sixty, 6, way, FIXED);
    expect(classThresholds([...sixty].reverse(), 6, way, FIXED)).toEqual(breaks);
  }
});

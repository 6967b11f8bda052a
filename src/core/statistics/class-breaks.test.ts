import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { CLASSINGS, classThresholds } from './class-breaks.ts';
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

test.each(CLASSINGS)(
  'thresholds of %s ascend, are finite, and are short enough to be said',
  (way) => {
    const values = fc.uniqueArray(fc.integer({ min: 1, max: 1e6 }), { minLength: 20 });
    fc.assert(
      fc.property(values, (values) => {
        const breaks = classThresholds(values, 6, way, FIXED);
        if (breaks === null) return;
        expect(breaks).toHaveLength(5);
        expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b));
        expect(breaks).toEqual(breaks.map((value) => Number(value.toPrecision(3))));
      }),
    );
  },
);

test('inner quantiles hold equal shares and the two open ones half a share each', () => {
  expect(shares(sixty, classThresholds(sixty, 4, 'quantile', [])!)).toEqual([10, 20, 20, 10]);
});

test('equal steps are equally wide', () => {
  expect(classThresholds([0, 3, 40, 100], 4, 'equal', [])).toEqual([25, 50, 75]);
});

test('equal ratios are equally far apart as multiples, and zero does not stop them', () => {
  expect(classThresholds([0, 1, 9, 10_000], 4, 'log', [])).toEqual([10, 100, 1000]);
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
  const breaks = classThresholds([50, 100, 150], 6, 'average', []);
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

test.each([
  ['no value', []],
  ['one value', [5]],
  ['twice the same two values', [1, 1, 2, 2]],
])('%s cannot be split into six classes by quantiles or natural breaks', (_, values) => {
  for (const way of ['quantile', 'jenks'] as const) {
    expect(classThresholds(values, 6, way, [])).toBeNull();
  }
});

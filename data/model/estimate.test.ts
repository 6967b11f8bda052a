import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimate, type Member } from './estimate.ts';
import { shareOut } from './share-out.ts';

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

const question = fc.integer({ min: 2, max: 20 }).chain((size) =>
  fc.record({
    members: fc.array(
      fc.record({
        name: fc.constant('m'),
        weights: fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: size, maxLength: size }),
        gamma: fc.double({ min: 0, max: 2, noNaN: true }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    floors: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: size, maxLength: size }),
    fixed: fc.option(fc.integer({ min: 0, max: 5000 })),
    total: fc.integer({ min: 30_000, max: 1e11 }),
  }),
);

test('values add up to the total, keep their floors, lie in their range, and fixed ones stay', () => {
  fc.assert(
    fc.property(question, ({ members, floors, fixed, total }) => {
      const real = new Map(fixed === null ? [] : [[0, fixed]]);
      const answer = estimate(members, { total, floors, fixed: real });
      expect(sum(answer.value)).toBe(total);
      answer.value.forEach((value, i) => {
        expect(value).toBeGreaterThanOrEqual(real.get(i) ?? floors[i]!);
        expect(answer.low[i]!).toBeLessThanOrEqual(value);
        expect(answer.high[i]!).toBeGreaterThanOrEqual(value);
      });
      for (const member of answer.members)
        expect(Math.abs(sum(member) - total)).toBeLessThan(total * 1e-9);
      if (fixed !== null)
        expect([answer.value[0], answer.low[0], answer.high[0]]).toEqual([fixed, fixed, fixed]);
    }),
  );
});

const even: Member = { name: 'even', weights: [1, 1, 1], gamma: 1 };
const steep: Member = { name: 'steep', weights: [4, 1, 1], gamma: 1 };

test('a real figure is taken off the total and the rest is shared by the others', () => {
  const answer = estimate([even], { total: 100, floors: [0, 0, 0], fixed: new Map([[1, 60]]) });
  expect(answer.value).toEqual([20, 60, 20]);
});

test('the range is the spread of the members', () => {
  const answer = estimate([even, steep], { total: 600, floors: [0, 0, 0] });
  expect(answer.low.map(Math.round)).toEqual([200, 100, 100]);
  expect(answer.high.map(Math.round)).toEqual([400, 200, 200]);
  expect(answer.value).toEqual([300, 150, 150]);
});

test('the same question always has the same answer', () => {
  const ask = () => estimate([even, steep], { total: 601, floors: [7, 0, 0] });
  expect(ask()).toEqual(ask());
});

test('real figures above the total are refused', () => {
  const fixed = new Map([[0, 101]]);
  expect(() => estimate([even], { total: 100, floors: [0, 0, 0], fixed })).toThrow(
    'above the total',
  );
});

test('a floor is held and the others share what is left', () => {
  expect(shareOut(100, [1, 1, 2], [40, 0, 0])).toEqual([40, 20, 40]);
});

test('floors above the total are refused', () => {
  expect(() => shareOut(10, [1, 1], [6, 6])).toThrow('floors above the total 10');
});

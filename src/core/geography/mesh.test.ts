import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { boxAround, type Box } from './mesh.ts';

const number = fc.integer({ min: -1000, max: 1000 });
const box = fc
  .tuple(number, number, number, number)
  .map(([a, b, c, d]): Box => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]);

test('there is no box around none', () => {
  expect(boxAround([])).toBeUndefined();
});

test('the box around one is that one', () => {
  expect(boxAround([[1, 2, 3, 4]])).toEqual([1, 2, 3, 4]);
});

test('the box around boxes contains each and touches one at every side', () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 1 }), (boxes) => {
      const around = boxAround(boxes)!;
      for (const side of [0, 1, 2, 3] as const) {
        const isInside = (value: number) =>
          side < 2 ? value >= around[side] : value <= around[side];
        expect(boxes.every((box) => isInside(box[side]))).toBe(true);
        expect(boxes.some((box) => box[side] === around[side])).toBe(true);
      }
    }),
  );
});

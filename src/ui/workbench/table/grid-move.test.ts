import { expect, test } from 'vitest';
import fc from '../../../../tests/fixtures/fast-check.ts';
import { moveBy } from './grid-move.ts';

const SIZE = { rows: 20, columns: 4, page: 5 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });
const from = { row: 7, column: 2 };

test.each([
  ['ArrowUp', false, 6, 2],
  ['ArrowDown', false, 8, 2],
  ['ArrowLeft', false, 7, 1],
  ['ArrowRight', false, 7, 3],
  ['PageUp', false, 2, 2],
  ['PageDown', false, 12, 2],
  ['Home', false, 7, 0],
  ['End', false, 7, 3],
  ['Home', true, 0, 0],
  ['End', true, 19, 3],
  ['ArrowUp', true, 0, 2],
  ['ArrowRight', true, 7, 3],
] as const)('%s (with Ctrl: %s) leads to row %i, column %i', (key, ctrl, row, column) => {
  expect(moveBy(press(key, ctrl), from, SIZE)).toEqual({ row, column });
});

test('other keys do not move', () => {
  for (const key of ['a', 'Enter', ' ', 'Tab']) {
    expect(moveBy(press(key), from, SIZE)).toBeUndefined();
  }
});

test('no walk leaves the grid', () => {
  const keys = fc.array(
    fc.tuple(
      fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown'),
      fc.boolean(),
    ),
  );
  fc.assert(
    fc.property(keys, (walk) => {
      const end = walk.reduce((place, [key, ctrl]) => moveBy(press(key, ctrl), place, SIZE)!, from);
      expect(end.row).toBeGreaterThanOrEqual(0);
      expect(end.row).toBeLessThan(SIZE.rows);
      expect(end.column).toBeGreaterThanOrEqual(0);
      expect(end.column).toBeLessThan(SIZE.columns);
    }),
  );
});

import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { OVERLAYS } from '../../../tests/fixtures/layers.ts';
import { fadeOverlay, moveOverlay, toggleOverlay } from './overlay-order.ts';
import type { Overlay } from './view.ts';

const stack: readonly Overlay[] = [
  { id: 'network', opacity: 100 },
  { id: 'ecology', opacity: 60 },
  { id: 'loans', opacity: 100 },
];
const ids = (overlays: readonly Overlay[]) => overlays.map(({ id }) => id);

test('a layer is laid on top, fully opaque, and taken off again', () => {
  const more = toggleOverlay(stack, 'programmes');
  expect(more.at(-1)).toEqual({ id: 'programmes', opacity: 100 });
  expect(toggleOverlay(more, 'programmes')).toEqual(stack);
});

test('a layer fades alone', () => {
  expect(fadeOverlay(stack, 'network', 30)).toEqual([
    { id: 'network', opacity: 30 },
    ...stack.slice(1),
  ]);
});

test('a layer moves up and down among the others and stops at the ends', () => {
  expect(ids(moveOverlay(stack, 'network', 1))).toEqual(['ecology', 'network', 'loans']);
  expect(ids(moveOverlay(stack, 'loans', -2))).toEqual(['loans', 'network', 'ecology']);
  expect(ids(moveOverlay(stack, 'loans', 5))).toEqual(ids(stack));
});

test('moving loses no layer and changes none', () => {
  fc.assert(
    fc.property(fc.constantFrom(...OVERLAYS), fc.integer({ min: -5, max: 5 }), (id, by) => {
      const moved = [...moveOverlay(stack, id, by)];
      expect(moved.sort((a, b) => a.id.localeCompare(b.id))).toEqual(
        [...stack].sort((a, b) => a.id.localeCompare(b.id)),
      );
    }),
  );
});

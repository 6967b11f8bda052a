import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import type { Box } from './mesh.ts';
import { revealBox, type Look } from './reveal-box.ts';

const WINDOW = { width: 1000, height: 600, padding: { top: 20, right: 400, bottom: 20, left: 20 } };
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyBox = fc
  .tuple(number(-0.4, 0.4), number(-0.4, 0.4), number(0.001, 0.05), number(0.001, 0.05))
  .map(([x, y, width, height]): Box => [x, y, x + width, y + height]);
const anyLook = fc.record({
  middle: fc.tuple(number(-0.4, 0.4), number(-0.4, 0.4)),
  zoom: number(1, 8),
});

/** Where a box lies in the window, in pixels. */
function drawn([west, north, east, south]: Box, { middle, zoom }: Look): Box {
  const pixels = 512 * 2 ** zoom;
  const x = (at: number) => (at - middle[0]) * pixels + WINDOW.width / 2;
  const y = (at: number) => (at - middle[1]) * pixels + WINDOW.height / 2;
  return [x(west), y(north), x(east), y(south)];
}

test('after it the box lies in what the padding leaves and is large enough to be seen', () => {
  fc.assert(
    fc.property(anyBox, anyLook, (box, look) => {
      const [left, top, right, bottom] = drawn(box, revealBox(box, look, WINDOW) ?? look);
      expect(Math.min(left - 20, top - 20, 600 - right, 580 - bottom)).toBeGreaterThan(-1e-6);
      expect(Math.max(right - left, bottom - top)).toBeGreaterThanOrEqual(8 - 1e-6);
    }),
  );
});

test('nothing moves for what is in sight already', () => {
  expect(revealBox([-0.05, -0.01, -0.03, 0.01], { middle: [0, 0], zoom: 2 }, WINDOW)).toBeNull();
});

test('what lies outside is brought in at the zoom that was chosen', () => {
  expect(revealBox([0.3, 0.3, 0.31, 0.31], { middle: [0, 0], zoom: 3 }, WINDOW)?.zoom).toBe(3);
});

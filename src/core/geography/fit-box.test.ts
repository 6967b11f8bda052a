import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { fitBox, type Padding } from './fit-box.ts';
import type { Box } from './mesh.ts';

const WORLD_PIXELS = 512;
const NONE: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

const size = fc.double({ min: 0.01, max: 0.2, noNaN: true });
const place = fc.double({ min: -0.3, max: 0.3, noNaN: true });
const box = fc
  .tuple(place, place, size, size)
  .map(([x, y, width, height]): Box => [x, y, x + width, y + height]);
const side = fc.integer({ min: 0, max: 200 });
const padding = fc.record({ top: side, right: side, bottom: side, left: side });

/** Where a fitted box lies in a window, in pixels from its left and top edge. */
function drawn(box: Box, width: number, height: number, padding: Padding): Box {
  const { middle, zoom } = fitBox(box, width, height, padding);
  const pixels = WORLD_PIXELS * 2 ** zoom;
  const at = (value: number, axis: 0 | 1) =>
    (value - middle[axis]) * pixels + (axis === 0 ? width : height) / 2;
  return [at(box[0], 0), at(box[1], 1), at(box[2], 0), at(box[3], 1)];
}

test('a box as wide as the square fills a window of 512 pixels at zoom 0', () => {
  expect(fitBox([-0.5, -0.5, 0.5, 0.5], 512, 512, NONE)).toEqual({ middle: [0, 0], zoom: 0 });
});

test('a fitted box lies in the middle of what the padding leaves and touches two of its sides', () => {
  fc.assert(
    fc.property(box, padding, (box, padding) => {
      const [left, top, right, bottom] = drawn(box, 1440, 900, padding);
      const [spareX, spareY] = [left - padding.left, top - padding.top];
      expect(spareX).toBeCloseTo(1440 - padding.right - right, 4);
      expect(spareY).toBeCloseTo(900 - padding.bottom - bottom, 4);
      expect(Math.min(spareX, spareY)).toBeCloseTo(0, 4);
    }),
  );
});

test('a window smaller than its padding still has a zoom', () => {
  const { zoom } = fitBox([0, 0, 0.1, 0.1], 100, 100, { top: 90, right: 90, bottom: 90, left: 90 });
  expect(zoom).toBeCloseTo(Math.log2(80 / 0.1 / WORLD_PIXELS));
});

/** Where a fitted box lies in a window that is tilted, by a camera of MapLibre's field of view that turns around the middle. */
function drawnTilted(box: Box, [width, height]: [number, number], padding: Padding, pitch: number) {
  const { middle, zoom } = fitBox(box, width, height, padding, pitch);
  const pixels = WORLD_PIXELS * 2 ** zoom;
  const eye = height / 2 / Math.tan(0.6435 / 2);
  const turn = (pitch * Math.PI) / 180;
  const corners = [0, 2].flatMap((x) =>
    [1, 3].map((y) => {
      const [east, south] = [(box[x]! - middle[0]) * pixels, (box[y]! - middle[1]) * pixels];
      const depth = eye - south * Math.sin(turn);
      return [(east * eye) / depth, (south * Math.cos(turn) * eye) / depth];
    }),
  );
  const [across, down] = [0, 1].map((axis) => corners.map((corner) => corner[axis]!));
  return [
    Math.min(...across!) + width / 2,
    Math.min(...down!) + height / 2,
    Math.max(...across!) + width / 2,
    Math.max(...down!) + height / 2,
  ] as const;
}

test('on a tilted map, too, a fitted box lies in the middle of what the padding leaves and touches two of its sides', () => {
  const pitch = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(box, padding, pitch, (box, padding, pitch) => {
      const window: [number, number] = [1440, 900];
      const [left, top, right, bottom] = drawnTilted(box, window, padding, pitch);
      const [spareX, spareY] = [left - padding.left, top - padding.top];
      expect(spareX).toBeCloseTo(1440 - padding.right - right, 1);
      expect(spareY).toBeCloseTo(900 - padding.bottom - bottom, 1);
      expect(Math.min(spareX, spareY)).toBeCloseTo(0, 1);
    }),
  );
});

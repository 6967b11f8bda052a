import { expect, test } from 'vitest';
import { isBuilt, latestProduct } from '../../../tests/fixtures/latest-release.ts';
import { fourSquares, landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { NO_FILTER, type Filter } from './filter.ts';
import { tessellate, type BoundaryTopology, type LandTopology } from '../geography/tessellation.ts';
import { DEFAULT_VIEW } from './view.ts';
import { fitBox } from '../geography/fit-box.ts';
import { frameOf, levelOf, metresPerPixel, posedFrame, squareAt } from './map-frame.ts';

const geometry = tessellate('overview', squareTopology(fourSquares()), landTopology());

test('the whole country, the places of a filter, or what a camera sees fills the frame', () => {
  const whole = frameOf(DEFAULT_VIEW, geometry, 800, 600);
  const filter = { ...NO_FILTER, places: ['520000'] };
  const part = frameOf({ ...DEFAULT_VIEW, filter }, geometry, 800, 600);
  expect(part.zoom).toBeGreaterThanOrEqual(whole.zoom);
  const of = (named: Partial<Filter>) =>
    frameOf({ ...DEFAULT_VIEW, filter: { ...filter, ...named } }, geometry, 800, 600);
  expect(of({ list: ['520101'] }).zoom).toBeGreaterThan(whole.zoom);
  expect(of({ near: '520101' }).box).toEqual(of({ list: ['520101', '520102', '530101'] }).box);
  const camera = { lng: 105, lat: 31, zoom: 5 };
  const seen = frameOf({ ...DEFAULT_VIEW, camera }, geometry, 1124, 724);
  expect(seen.zoom).toBeCloseTo(5);
  expect(levelOf({ ...DEFAULT_VIEW, camera }, geometry, 1124, 724)).toBe('detail');
});

test('a frame knows how long its pixels are', () => {
  const camera = { lng: 105, lat: 36, zoom: 5 };
  const frame = frameOf({ ...DEFAULT_VIEW, camera }, geometry, 1124, 724);
  expect(metresPerPixel(frame)).toBeCloseTo(
    (40075016.7 * Math.cos((36 * Math.PI) / 180)) / 512 / 32,
    -1,
  );
});

test.runIf(isBuilt)('no county of the country lies under the inset', () => {
  const china = tessellate(
    'overview',
    latestProduct<BoundaryTopology>('overview'),
    latestProduct<LandTopology>('land-overview'),
  );
  const inset = [670, 430, 800, 630] as const;
  const frame = frameOf(DEFAULT_VIEW, china, 800, 630, inset);
  china.mesh.ids.forEach((id, row) => {
    if (id.startsWith('4603')) return;
    const [, , east, south] = china.mesh.boxes.subarray(row * 4, row * 4 + 4);
    const [x, y] = frame.toPixels([east!, south!]);
    expect(x > inset[0] && y > inset[1]).toBe(false);
  });
});

test.each([0, 48])(
  'tilted by %s degrees, a frame shows what a map fits, and knows the place at a pixel',
  (pitch) => {
    const padding = { top: 20, right: 40, bottom: 60, left: 300 };
    const box = [-0.05, -0.04, 0.07, 0.06] as const;
    const pose = { ...fitBox([...box], 1100, 700, padding, pitch), pitch };
    const frame = posedFrame(pose, 1100, 700);
    const corners = [0, 2].flatMap((x) => [1, 3].map((y) => [box[x]!, box[y]!] as const));
    const pixels = corners.map((corner) => frame.toPixels(corner));
    const [left, right] = [Math.min, Math.max].map((most) => most(...pixels.map(([x]) => x)));
    const [top, bottom] = [Math.min, Math.max].map((most) => most(...pixels.map(([, y]) => y)));
    expect(left).toBeGreaterThan(299);
    expect(right).toBeLessThan(1061);
    expect(top).toBeGreaterThan(19);
    expect(bottom).toBeLessThan(641);
    const slack = Math.min(760 - (right! - left!), 620 - (bottom! - top!));
    expect(Math.abs(slack)).toBeLessThan(1);
    for (const [index, pixel] of pixels.entries()) {
      const [x, y] = squareAt(pose, 1100, 700, pixel);
      expect(x).toBeCloseTo(corners[index]![0], 8);
      expect(y).toBeCloseTo(corners[index]![1], 8);
    }
  },
);

import { expect, test } from 'vitest';
import { isBuilt, latestProduct } from '../../../tests/fixtures/latest-release.ts';
import { fourSquares, landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { NO_FILTER, type Filter } from './filter.ts';
import { tessellate, type BoundaryTopology, type LandTopology } from '../geography/tessellation.ts';
import { DEFAULT_VIEW } from './view.ts';
import { frameOf, levelOf, metresPerPixel } from './map-frame.ts';

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

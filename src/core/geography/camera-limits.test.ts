import { expect, test } from 'vitest';
import { toFakeLngLat } from './albers.ts';
import { clampCamera, clampCenter, isInReach, ZOOMS } from './camera-limits.ts';

test.each([
  ['Beijing', { lng: 116.4, lat: 39.9, zoom: 8 }],
  ['曾母暗沙', { lng: 112.3, lat: 4, zoom: 6 }],
  ['Kashgar', { lng: 76, lat: 39.5, zoom: 7 }],
])('the map can be centred on %s', (_, camera) => {
  expect(isInReach(camera)).toBe(true);
});

test.each([
  ['in the Atlantic', { lng: -30, lat: 40, zoom: 4 }],
  ['at the pole', { lng: 105, lat: 89, zoom: 4 }],
  ['closer than the greatest zoom', { lng: 105, lat: 36, zoom: ZOOMS[1] + 1 }],
])('a camera %s is moved to one that the map can take', (_, camera) => {
  expect(isInReach(camera)).toBe(false);
  expect(isInReach(clampCamera(camera))).toBe(true);
});

test('clamping a place twice is clamping it once', () => {
  const once = clampCenter(toFakeLngLat([20, -30]));
  expect(clampCenter(once)).toEqual(once);
});

import { expect, test } from 'vitest';
import { projectToSquare } from '../geography/albers.ts';
import { interpolateCamera } from './transition.ts';
import type { Camera } from '../geography/camera-limits.ts';

const A: Camera = { lng: 104, lat: 36, zoom: 3 };
const B: Camera = { lng: 107, lat: 27, zoom: 6 };

test('a camera begins and ends where it should', () => {
  const ends = [interpolateCamera(A, B, 0), interpolateCamera(A, B, 1)];
  for (const [at, end] of [A, B].entries()) {
    expect(ends[at]!.lng).toBeCloseTo(end.lng, 9);
    expect(ends[at]!.lat).toBeCloseTo(end.lat, 9);
    expect(ends[at]!.zoom).toBe(end.zoom);
  }
});

test('between two zooms one point of the picture stands still', () => {
  const pixelOf = (camera: Camera, point: readonly number[]) =>
    projectToSquare([camera.lng, camera.lat]).map(
      (middle, axis) => (point[axis]! - middle) * 2 ** camera.zoom,
    );
  const [a, b] = [A, B].map(({ lng, lat }) => projectToSquare([lng, lat]));
  const still = [0, 1].map((axis) => (b![axis]! * 2 ** 3 - a![axis]!) / (2 ** 3 - 1));
  for (const mix of [0.25, 0.5, 0.75]) {
    const pixel = pixelOf(interpolateCamera(A, B, mix), still);
    for (const axis of [0, 1]) expect(pixel[axis]).toBeCloseTo(pixelOf(A, still)[axis]!, 6);
  }
});

test('where the zoom stays the camera goes straight', () => {
  const half = projectToSquare([104, 36]).map(
    (a, axis) => (a + projectToSquare([107, 27])[axis]!) / 2,
  );
  const { lng, lat } = interpolateCamera(A, { ...B, zoom: A.zoom }, 0.5);
  for (const axis of [0, 1] as const)
    expect(projectToSquare([lng, lat])[axis]).toBeCloseTo(half[axis]!, 9);
});

import type { Point } from './albers.ts';

/** Corners that the inset of the South China Sea islands spans, from the coast to beyond 曾母暗沙. */
export const WEST_NORTH: Point = [106.2, 23.8];

export const EAST_SOUTH: Point = [121.6, 2.6];

import type { Box } from '../../core/geography/mesh.ts';

/** From where a frame is seen. */
export interface Sight {
  /** From coordinates of the square to clip space, by columns. */
  readonly matrix: readonly number[];
  readonly zoom: number;
  /** Of the canvas, in its own pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the canvas to one of the screen. */
  readonly ratio: number;
  /** How many times their usual size lines have. */
  readonly scale: number;
}

/** A part of the canvas in its own pixels, from the lower left. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is seen after a way on the canvas, in whole pixels. */
export interface Shift {
  readonly right: number;
  readonly up: number;
  readonly sight: Sight;
}

/** Shares below which numbers of a matrix are the same but for rounding. */
const LITTLE = 1e-9;

/** Whether two sights differ in nothing. */
export function isSameSight(a: Sight, b: Sight): boolean {
  return isSameScale(a, b) && a.matrix.every((value, at) => value === b.matrix[at]);
}

/** The way, to the nearest whole pixels, between two sights; `undefined` where they differ in more than that. */
export function shiftBetween(from: Sight, to: Sight): Shift | undefined {
  const isMoved = (at: number) => at === 12 || at === 13;
  const isLike = from.matrix.every(
    (value, at) => isMoved(at) || Math.abs(value - to.matrix[at]!) <= LITTLE * Math.abs(value),
  );
  if (!isSameScale(from, to) || !isFromAbove(from) || !isLike) return undefined;
  const matrix = [...from.matrix];
  const unit = matrix[15]!;
  /** Moves the sight along one axis, by pixels of which the canvas has so many. */
  const move = (at: 12 | 13, pixels: number) => {
    const way = Math.round((((to.matrix[at]! - matrix[at]!) / unit) * pixels) / 2);
    matrix[at] = matrix[at]! + (way * 2 * unit) / pixels;
    return way;
  };
  const right = move(12, to.width);
  const up = move(13, to.height);
  return { right, up, sight: { ...from, matrix } };
}

/**
 * What lies on a part of the canvas and so many pixels around it, in coordinates of the square; `undefined` where the camera is
 * tilted or turned.
 */
export function boxOf(
  sight: Sight,
  { x, y, width, height }: Area,
  around: number,
): Box | undefined {
  if (!isFromAbove(sight)) return undefined;
  const { matrix } = sight;
  const unit = matrix[15]!;
  const across = (pixel: number) =>
    (((pixel / sight.width) * 2 - 1) * unit - matrix[12]!) / matrix[0]!;
  const down = (pixel: number) =>
    (((pixel / sight.height) * 2 - 1) * unit - matrix[13]!) / matrix[5]!;
  const [left, right] = [across(x - around), across(x + width + around)];
  const [bottom, top] = [down(y - around), down(y + height + around)];
  return [left, top, right, bottom];
}

function isSameScale(a: Sight, b: Sight): boolean {
  const names = ['width', 'height', 'ratio', 'scale', 'zoom'] as const;
  return names.every((name) => a[name] === b[name]);
}

/** Whether the camera looks straight down with the north above, so that a move of it shifts all pixels alike. */
function isFromAbove({ matrix }: Sight): boolean {
  const isNothing = (at: number, beside: number) =>
    Math.abs(matrix[at]!) <= LITTLE * Math.abs(matrix[beside]!);
  return isNothing(1, 5) && isNothing(4, 0) && isNothing(3, 15) && isNothing(7, 15);
}

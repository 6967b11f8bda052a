import { expect, test } from 'vitest';
import { THEMES } from '../../core/theme/theme.ts';
import { curve } from '../../scene/flow-curve.ts';
import { flowDots } from './flow-dots.ts';
import type { FlowMark } from '../../scene/marks.ts';

function flowTo(lng: number, isTrunk = true): FlowMark {
  return {
    from: '520000',
    to: 'east',
    widthPixels: 3,
    gapPixels: 7,
    alpha: 1,
    parcels: 10,
    path: curve([0, 0], [lng, 0], 32),
    color: THEMES.light.network,
    isTrunk,
  };
}

test('dots travel along trunk flows only', () => {
  expect(flowDots([flowTo(9, false)], 0)).toEqual([]);
  expect(flowDots([flowTo(9)], 0).length).toBeGreaterThan(1);
});

test('a longer flow has more dots, so that all are equally fast', () => {
  const count = (lng: number) => flowDots([flowTo(lng)], 0).length;
  expect(count(18)).toBe(2 * count(9));
});

test('the first dot starts at the origin, and the last comes near the end', () => {
  const lng = (phase: number) => flowDots([flowTo(9)], phase).map(({ position }) => position[0]);
  expect(lng(0)[0]).toBe(0);
  expect(lng(0.999).at(-1)).toBeCloseTo(9, 1);
});

test('after one phase each dot is where the next one was', () => {
  const at = (phase: number) => flowDots([flowTo(9)], phase).map(({ position }) => position[0]);
  const [before, after] = [at(0), at(0.999_999)];
  after.slice(0, -1).forEach((lng, index) => expect(lng).toBeCloseTo(before[index + 1]!, 4));
});

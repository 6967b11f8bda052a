import { expect, test } from 'vitest';
import { THEMES } from '../../core/theme/theme.ts';
import type { PointMark } from '../../scene/marks.ts';
import { siteAt } from './pick-symbol.ts';

function site(county: string, change: Partial<PointMark> = {}): PointMark {
  return {
    target: { county },
    position: [10, 20],
    shape: 'disc',
    stroke: 'solid',
    sizePixels: 12,
    color: THEMES.light.pin,
    alpha: 1,
    ...change,
  };
}

function countyAt(sites: readonly PointMark[], x: number, y: number, scale?: number) {
  return siteAt(sites, ([lng, lat]) => ({ x: lng, y: lat }), { x, y }, scale)?.target;
}

test('a mark is found within its radius and four pixels beside it', () => {
  expect(countyAt([site('520101')], 20, 20)).toEqual({ county: '520101' });
  expect(countyAt([site('520101')], 20.1, 20)).toBeUndefined();
});

test('of marks over each other the last is found, but none that a click goes through', () => {
  const sites = [site('520101'), site('520102'), site('', { target: null })];
  expect(countyAt(sites, 10, 20)).toEqual({ county: '520102' });
});

test('a pin is found above its place', () => {
  const pins = [site('520101', { shape: 'pin', sizePixels: 20 })];
  expect(countyAt(pins, 10, 0)).toEqual({ county: '520101' });
  expect(countyAt(pins, 10, 26)).toBeUndefined();
});

test('a mark that is drawn larger is found within its larger radius, a pin above its place', () => {
  expect(countyAt([site('520101')], 26, 20, 2)).toEqual({ county: '520101' });
  expect(countyAt([site('520101')], 26.1, 20, 2)).toBeUndefined();
  const pins = [site('520101', { shape: 'pin', sizePixels: 20 })];
  expect(countyAt(pins, 10, -20, 2)).toEqual({ county: '520101' });
});

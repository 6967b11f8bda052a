import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectToSquare } from '../../core/geography/albers.ts';
import {
  tessellate,
  type BoundaryTopology,
  type LandTopology,
} from '../../core/geography/tessellation.ts';
import { locatorOf } from './locator.ts';

const read = <T>(name: string) =>
  JSON.parse(readFileSync(`geo/products/${name}.topo.json`, 'utf8')) as T;
const geometry = tessellate(
  'overview',
  read<BoundaryTopology>('overview'),
  read<LandTopology>('land-overview'),
);
const locator = locatorOf(geometry);

/** The corners of each ring of a path. */
const ringsOf = (path: string) =>
  path
    .split('M')
    .slice(1)
    .map((ring) => {
      const numbers = ring.match(/-?\d+/g)!.map(Number);
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, at) => {
        [x, y] = [x + numbers[at * 2]!, y + numbers[at * 2 + 1]!];
        return [x, y] as const;
      });
    });
/** The area of a path, in cells of the grid. */
const areaOf = (path: string) =>
  ringsOf(path).reduce((sum, ring) => {
    const twice = ring.reduce((all, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length]!;
      return all + x * nextY - nextX * y;
    }, 0);
    return sum + Math.abs(twice) / 2;
  }, 0);

test('the country is whole, with Taiwan, Hainan and the ten dashes', () => {
  const provinces = geometry.provinces.map(({ id }) => areaOf(locator.shapeOf(id)));
  const sum = provinces.reduce((all, area) => all + area, 0);
  expect(areaOf(locator.nation) / sum).toBeCloseTo(1, 1);
  for (const id of ['710000', '460000']) expect(areaOf(locator.shapeOf(id))).toBeGreaterThan(100);
  expect(ringsOf(locator.dashes)).toHaveLength(10);
});

test('all that is drawn lies within the small map', () => {
  const corners = [locator.nation, locator.dashes].flatMap(ringsOf).flat();
  for (const [x, y] of corners) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(locator.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(locator.height);
  }
});

test('a county lies in its prefecture, and that in its province', () => {
  const boxOf = (code: string) => {
    const corners = ringsOf(locator.shapeOf(code)).flat();
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  };
  const [county, prefecture, province] = ['510727', '510700', '510000'].map(boxOf) as [
    ReturnType<typeof boxOf>,
    ReturnType<typeof boxOf>,
    ReturnType<typeof boxOf>,
  ];
  for (const [inner, outer] of [
    [county, prefecture],
    [prefecture, province],
  ] as const) {
    expect(inner[0]).toBeGreaterThanOrEqual(outer[0]);
    expect(inner[1]).toBeGreaterThanOrEqual(outer[1]);
    expect(inner[2]).toBeLessThanOrEqual(outer[2]);
    expect(inner[3]).toBeLessThanOrEqual(outer[3]);
  }
  const [x, y] = locator.toGrid(projectToSquare([104.57, 32.6]));
  expect(x).toBeGreaterThan(county[0]);
  expect(x).toBeLessThan(county[2]);
  expect(y).toBeGreaterThan(county[1]);
  expect(y).toBeLessThan(county[3]);
});

test('what has no boundary has no shape', () => {
  expect(locator.shapeOf('999999')).toBe('');
});

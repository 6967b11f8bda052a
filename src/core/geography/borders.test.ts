import { expect, test } from 'vitest';
import { landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { projectToSquare, squareToFakeLngLat, fromFakeLngLat, type Point } from './albers.ts';
import {
  BORDER_KINDS,
  BORDER_STRIDE,
  borderStrips,
  MITER_UNIT,
  NO_ROW,
  stripsAround,
  type BorderKind,
  type Borders,
} from './borders.ts';
import { landRow, seaRow } from './mesh.ts';
import type { LandTopology } from './tessellation.ts';
import { tessellate } from './tessellation.ts';

const geometry = (land: LandTopology = landTopology()) =>
  tessellate('overview', squareTopology(), land);

/** The first of the two vertices of each point of a strip, or the second. */
function edge({ vertices, triangles, starts }: Borders, strip: number, of: 0 | 1): Point[] {
  const own = [...new Set(triangles.subarray(starts[strip], starts[strip + 1]))].sort(
    (a, b) => a - b,
  );
  const view = new DataView(vertices);
  return own
    .filter((vertex) => view.getUint8(vertex * BORDER_STRIDE + 17) === of)
    .map((vertex) => {
      const float = (at: number) => view.getFloat32(vertex * BORDER_STRIDE + at, true);
      return [float(0), float(4)];
    });
}

function miters({ vertices }: Borders): Point[] {
  const view = new DataView(vertices);
  return Array.from({ length: vertices.byteLength / BORDER_STRIDE }, (_, vertex) => {
    const short = (at: number) => view.getInt16(vertex * BORDER_STRIDE + at, true) / MITER_UNIT;
    return [short(8), short(10)];
  });
}

function kindOf({ vertices, triangles, starts }: Borders, strip: number): BorderKind {
  const vertex = triangles[starts[strip]!]!;
  return BORDER_KINDS[new DataView(vertices).getUint8(vertex * BORDER_STRIDE + 16)]!;
}

const strips = ({ starts }: Borders) => Array.from({ length: starts.length - 1 }, (_, at) => at);

/** The pieces of a kind as `lng lat – lng lat` in whole degrees, in order. */
function pieces(kind: BorderKind): string[] {
  const { borders } = geometry();
  const write = (at: Point) => fromFakeLngLat(squareToFakeLngLat(at)).map(Math.round).join(' ');
  return strips(borders)
    .filter((strip) => kindOf(borders, strip) === kind)
    .map((strip) => edge(borders, strip, 0).map(write))
    .flatMap((line) => line.slice(1).map((to, at) => [line[at]!, to].sort().join(' – ')))
    .sort();
}

test('county lines run only between counties of one province', () => {
  expect(pieces('county')).toEqual(['104 31 – 105 31', '105 31 – 106 31']);
});

test('province lines run only between provinces', () => {
  expect(pieces('province')).toEqual(['105 30 – 105 31', '105 31 – 105 32']);
});

test('the nation line runs around the outside', () => {
  expect(pieces('nation')).toEqual([
    '104 30 – 104 31',
    '104 30 – 105 30',
    '104 31 – 104 32',
    '104 32 – 105 32',
    '105 30 – 106 30',
    '105 32 – 106 32',
    '106 30 – 106 31',
    '106 31 – 106 32',
  ]);
});

test('the dashes are lines of their own', () => {
  expect(pieces('dash')).toEqual(['112 15 – 112 16']);
});

test('the shore parts the land from the sea, whether the land comes alone or in a collection', () => {
  const collected = landTopology();
  collected.objects.land = { type: 'GeometryCollection', geometries: [collected.objects.land] };
  const { borders, land, mesh } = geometry();
  expect(geometry(collected).land).toEqual(land);
  const shores = strips(borders).filter((strip) => kindOf(borders, strip) === 'shore');
  expect(shores).toHaveLength(1);
  expect([...borders.sides.subarray(shores[0]! * 2, shores[0]! * 2 + 2)].sort()).toEqual([
    landRow(mesh.ids.length),
    seaRow(mesh.ids.length),
  ]);
});

test('a county lies on the side of its borders that the strips say', () => {
  const { borders, mesh } = geometry();
  for (const strip of strips(borders)) {
    const [from, to] = edge(borders, strip, 0);
    const middle: Point = [(from![0] + to![0]) / 2, (from![1] + to![1]) / 2];
    const across: Point = [-(to![1] - from![1]), to![0] - from![0]];
    [-1, 1].forEach((sign, side) => {
      const row = borders.sides[strip * 2 + side]!;
      if (row >= mesh.ids.length) return;
      const [x, y] = mesh.centers.subarray(row * 2, row * 2 + 2);
      const towards = (x! - middle[0]) * across[0] + (y! - middle[1]) * across[1];
      expect(Math.sign(towards)).toBe(sign);
    });
  }
});

test('around a county run the strips that it has on one side', () => {
  const { borders, mesh } = geometry();
  const around = stripsAround(borders, mesh.ids.indexOf('520101'));
  const length = around
    .flatMap((strip) => {
      const line = edge(borders, strip, 0);
      return line.slice(1).map((to, at) => Math.hypot(to[0] - line[at]![0], to[1] - line[at]![1]));
    })
    .reduce((sum, piece) => sum + piece, 0);
  const [west, east, south, north] = [104, 105, 31, 32];
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ].map(([lng, lat]) => projectToSquare([lng!, lat!]));
  const perimeter = corners.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = corners[(at + 1) % 4]!;
    return sum + Math.hypot(nextX - x, nextY - y);
  }, 0);
  expect(length / perimeter).toBeCloseTo(1, 5);
});

const strip = (...points: Point[]) =>
  borderStrips([{ arc: Float64Array.from(points.flat()), kind: 'county', left: 0, right: NO_ROW }]);

test('the edges of a straight line lie across it, and those of a corner along its bisector', () => {
  const [start, , corner] = miters(strip([0, 0], [1, 0], [1, 1])).filter((_, at) => at % 2 === 1);
  expect(start).toEqual([0, 1]);
  expect(corner).toEqual([-1, 0]);
  const [, bend] = miters(strip([0, 0], [1, 0], [1, 1])).filter((_, at) => at % 2 === 1);
  expect(bend).toEqual([-1, 1]);
});

test('a closed line has a corner where it closes, and a needle is cut off at twice the half width', () => {
  const square = miters(strip([0, 0], [1, 0], [1, 1], [0, 1], [0, 0]));
  expect(square[1]).toEqual([1, 1]);
  expect(square.at(-1)).toEqual([1, 1]);
  const needle = miters(strip([0, 0], [1, 0], [0, 0.01]));
  expect(Math.hypot(...needle[3]!)).toBeCloseTo(2, 3);
});

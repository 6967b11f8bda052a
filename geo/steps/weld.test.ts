import { expect, test } from 'vitest';
import { mergeArcs } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { GridPoint } from '../crossings.ts';
import { gridArcs, gridArea, shapesOf } from '../topology.ts';
import { type Area, dissolve } from './dissolve.ts';
import { mendCrossings, splitPolygon, splitRing, weld } from './weld.ts';

function square(x: number, y: number, size = 4): GridPoint[] {
  return [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
}

/** A topology in which every ring is an arc of its own. */
function unwelded(...rings: GridPoint[][]): Topology {
  return {
    type: 'Topology',
    transform: { scale: [1, 1], translate: [0, 0] },
    objects: {
      counties: {
        type: 'GeometryCollection',
        geometries: rings.map((_, i) => ({ type: 'Polygon', id: String(i), arcs: [[i]] })),
      },
    },
    arcs: rings.map((ring) =>
      ring.map(([x, y], i) => (i === 0 ? [x, y] : [x - ring[i - 1]![0], y - ring[i - 1]![1]])),
    ),
  };
}

const areasOf = ({ objects }: Topology) =>
  (objects.counties as GeometryCollection).geometries as Area[];

test('a ring without a repeated point stays as it is', () => {
  expect(splitRing(square(0, 0).map((point) => [...point]))).toEqual([square(0, 0)]);
});

test('repeated points and spikes fall away', () => {
  const [a, b, c, d] = square(0, 0);
  expect(splitRing([a!, a!, b!, [9, 0], b!, c!, d!, a!].map((point) => [...point]))).toEqual([
    square(0, 0),
  ]);
});

test('a ring that pinches round an islet becomes a polygon with a hole', () => {
  const islet = square(4, 1, 1);
  const ring: GridPoint[] = [
    [0, 0],
    [8, 0],
    [8, 8],
    [4, 8],
    [4, 1],
    [4, 2],
    [5, 2],
    [5, 1],
    [4, 1],
    [4, 8],
    [0, 8],
    [0, 0],
  ];
  const [polygon, ...others] = splitPolygon([ring.map((point) => [...point])]);
  expect(others).toEqual([]);
  expect(polygon).toHaveLength(2);
  expect(polygon![1]).toEqual(islet.toReversed());
});

test('neighbours share their common edge', () => {
  const { arcs } = weld(unwelded(square(0, 0), square(4, 0)));
  expect(arcs).toHaveLength(3);
});

test('a corner on the side of a neighbour becomes a common point', () => {
  const welded = weld(unwelded(square(0, 0, 8), square(8, 2)));
  expect(mergeArcs(welded, areasOf(welded)).arcs).toHaveLength(1);
});

test('lines that cross get a common point', () => {
  const mended = mendCrossings([
    [
      [0, 0],
      [4, 4],
    ],
    [
      [0, 4],
      [4, 0],
    ],
  ]);
  expect(mended.map((arc) => arc[1])).toEqual([
    [2, 2],
    [2, 2],
  ]);
});

test('a parent has the area of its children', () => {
  const welded = weld(unwelded(square(0, 0), square(4, 0), square(0, 4), square(20, 20)));
  const parents = dissolve(welded, areasOf(welded), () => 'all');
  const whole = {
    ...welded,
    objects: { parents: { type: 'GeometryCollection', geometries: parents } },
  };
  const arcs = gridArcs(welded);
  const [parent] = shapesOf(whole as Topology, 'parents');
  const children = shapesOf(welded, 'counties').map((shape) => gridArea(arcs, shape));
  expect(parent!.polygons).toHaveLength(2);
  expect(gridArea(arcs, parent!)).toBe(children.reduce((sum, area) => sum + area));
});

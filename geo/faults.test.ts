import { expect, test } from 'vitest';
import type { Topology } from 'topojson-specification';
import { areaFaults, gridFaults, islandFaults, listFaults, unionFaults } from './faults.ts';

/** One county of 1/10 degree at the equator with its parents, which are `extra` steps wider. */
function oneCounty(extra = 0): Topology {
  const square = (width: number) => [
    [0, 0],
    [width, 0],
    [0, 10],
    [-width, 0],
    [0, -10],
  ];
  const object = (id: string, arc: number) => ({
    type: 'GeometryCollection' as const,
    geometries: [{ type: 'Polygon' as const, id, arcs: [[arc]] }],
  });
  return {
    type: 'Topology',
    transform: { scale: [0.01, 0.01], translate: [0, 0] },
    objects: {
      counties: object('520121', 0),
      prefectures: object('520100', 1),
      provinces: object('520000', 1),
      nation: object('156', 1),
    },
    arcs: [square(10), square(10 + extra)],
  };
}

test('parents that are the union of their counties are no fault', () => {
  expect(unionFaults(oneCounty())).toEqual([]);
});

test('a parent that is wider than its counties is a fault with both areas', () => {
  expect(unionFaults(oneCounty(1))[0]).toEqual({
    got: 'area 220 of prefectures 520100',
    expected: '200, that of its counties',
  });
});

test('a listed county without an outline is a fault', () => {
  expect(listFaults(oneCounty(), ['520121', '520122'])).toEqual([
    { got: 'no county 520122', expected: 'an outline of each that is listed' },
  ]);
});

test('an area that was lost is a fault', () => {
  expect(areaFaults(oneCounty(), new Map([['520121', 123.6]]))).toEqual([]);
  expect(areaFaults(oneCounty(), new Map([['520121', 150]]))).not.toEqual([]);
});

test('an island needs a ring of its county', () => {
  const island = { name: 'islet', county: '520121', lng: 0.05, lat: 0.05 };
  expect(islandFaults(oneCounty(), [island])).toEqual([]);
  expect(islandFaults(oneCounty(), [{ ...island, lat: 5 }])).toHaveLength(1);
});

test('a fraction of a step is a fault', () => {
  const topology = oneCounty();
  expect(gridFaults(topology)).toEqual([]);
  topology.arcs[0]![1] = [10.5, 0];
  expect(gridFaults(topology)).toHaveLength(1);
});

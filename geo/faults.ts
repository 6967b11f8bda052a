import type { Topology } from 'topojson-specification';
import type { Mismatch } from '../data/fault.ts';
import { areaKm2 } from './area.ts';
import { findCrossings } from './crossings.ts';
import { prefectureOf, provinceOf } from './steps/dissolve.ts';
import { gridArcs, gridArea, gridRing, type Shape, shapesOf, toDegrees } from './topology.ts';

const COUNTIES = 2875;
const PROVINCES = 34;
const DASHES = 10;
const NEAR_DEGREES = 0.12;
const MAX_NATION_ERROR = 0.005;
const MAX_PROVINCE_ERROR = 0.05;
const PROVINCE_SLACK_KM2 = 5; // for Macao and Hong Kong, which are mostly coast
const MAX_MEDIAN_ERROR = 0.01;

/** A place that must be drawn, `[lng, lat]` by name, and the county that it belongs to. */
export interface Island {
  name: string;
  county: string;
  lng: number;
  lat: number;
}

const place = ([lng, lat]: readonly number[]) => `${lng!.toFixed(3)} ${lat!.toFixed(3)}`;

/** Finds arcs that leave the whole steps of the grid. */
export function gridFaults({ arcs }: Topology): Mismatch[] {
  return arcs.flatMap((arc, i) =>
    arc.flat().every(Number.isInteger)
      ? []
      : [{ got: `a fraction of a step in arc ${i}`, expected: 'whole steps of the grid' }],
  );
}

/** Finds ids that are not six digits, not unique or out of order, wrong counts, and properties that are not listed. */
export function idFaults(topology: Topology): Mismatch[] {
  const counties = shapesOf(topology, 'counties');
  const count = (object: string, expected: number) => {
    const got = shapesOf(topology, object).length;
    return got === expected ? [] : [{ got: `${got} ${object}`, expected: `${expected}` }];
  };
  const keys = (object: string, allowed: string[]) =>
    shapesOf(topology, object).flatMap(({ id, properties }) => {
      const got = Object.keys(properties).join(', ') || 'none';
      return allowed.includes(got)
        ? []
        : [{ got: `properties ${got} of ${object} ${id}`, expected: allowed.join(' or ') }];
    });
  const order = (object: string) =>
    shapesOf(topology, object).flatMap(({ id }, i, all) => [
      ...(/^\d{6}$/.test(id) ? [] : [{ got: `id ${id} in ${object}`, expected: 'six digits' }]),
      ...(i > 0 && id <= all[i - 1]!.id
        ? [{ got: `${id} after ${all[i - 1]!.id} in ${object}`, expected: 'rising unique ids' }]
        : []),
    ]);
  return [
    ...count('counties', COUNTIES),
    ...count('provinces', PROVINCES),
    ...count('nation', 1),
    ...count('tendash', DASHES),
    ...['counties', 'prefectures', 'provinces'].flatMap(order),
    ...keys('counties', ['name']),
    ...keys('prefectures', ['name', 'none']),
    ...keys('provinces', ['name, label']),
    ...keys('nation', ['none']),
    ...keys('tendash', ['none']),
    ...counties
      .filter(({ polygons }) => polygons.length === 0)
      .map(({ id }) => ({ got: `no outline of county ${id}`, expected: 'one' })),
  ];
}

/** Finds counties of the poverty list that have no outline. */
export function listFaults(topology: Topology, listed: Iterable<string>): Mismatch[] {
  const ids = new Set(shapesOf(topology, 'counties').map(({ id }) => id));
  return [...new Set(listed)]
    .filter((id) => !ids.has(id))
    .map((id) => ({ got: `no county ${id}`, expected: 'an outline of each that is listed' }));
}

/** Finds parents whose area is not exactly that of their counties; areas are compared in steps of the grid. */
export function unionFaults(topology: Topology): Mismatch[] {
  const arcs = gridArcs(topology);
  const counties = shapesOf(topology, 'counties').map(
    (shape) => [shape.id, gridArea(arcs, shape)] as const,
  );
  const compare = (object: string, parentOf: (id: string) => string) => {
    const sums = new Map<string, number>();
    for (const [id, area] of counties) sums.set(parentOf(id), (sums.get(parentOf(id)) ?? 0) + area);
    const parents = new Map(
      shapesOf(topology, object).map((shape) => [shape.id, gridArea(arcs, shape)]),
    );
    return [...new Set([...sums.keys(), ...parents.keys()])]
      .filter((id) => sums.get(id) !== parents.get(id))
      .map((id) => ({
        got: `area ${parents.get(id)} of ${object} ${id}`,
        expected: `${sums.get(id)}, that of its counties`,
      }));
  };
  return [
    ...compare('prefectures', prefectureOf),
    ...compare('provinces', provinceOf),
    ...compare('nation', () => '156'),
  ];
}

/** Finds arcs that cross, overlap or touch other than end to end. */
export function crossingFaults(topology: Topology): Mismatch[] {
  return findCrossings(gridArcs(topology)).map(({ kind, at }) => ({
    got: `lines that ${kind} at ${place(toDegrees(topology, at))}`,
    expected: 'lines that meet end to end',
  }));
}

/** Finds areas lost or gained against those of the sources, in km² by county: nation, provinces, median county. */
export function areaFaults(topology: Topology, expected: ReadonlyMap<string, number>): Mismatch[] {
  const arcs = gridArcs(topology);
  const size = ({ polygons }: Shape) =>
    areaKm2(
      polygons.map((polygon) =>
        polygon.map((ring) => gridRing(arcs, ring).map((point) => toDegrees(topology, point))),
      ),
    );
  const got = new Map(shapesOf(topology, 'counties').map((shape) => [shape.id, size(shape)]));
  const ids = [...new Set([...got.keys(), ...expected.keys()])];
  const error = (some: string[], slackKm2 = 0) => {
    const sum = (areas: ReadonlyMap<string, number>) =>
      some.reduce((total, id) => total + (areas.get(id) ?? 0), 0);
    return Math.max(0, Math.abs(sum(got) - sum(expected)) - slackKm2) / sum(expected);
  };
  const report = (what: string, is: number, limit: number) =>
    is <= limit
      ? []
      : [
          {
            got: `an area of ${what} ${(is * 100).toFixed(2)} % off`,
            expected: `${limit * 100} % at most`,
          },
        ];
  const errors = ids.map((id) => error([id])).sort((a, b) => a - b);
  return [
    ...report('nation', error(ids), MAX_NATION_ERROR),
    ...report('median county', errors[errors.length >> 1]!, MAX_MEDIAN_ERROR),
    ...[...new Set(ids.map(provinceOf))].flatMap((province) => {
      const members = ids.filter((id) => provinceOf(id) === province);
      return report(`province ${province}`, error(members, PROVINCE_SLACK_KM2), MAX_PROVINCE_ERROR);
    }),
  ];
}

/** Finds islands that have no ring of their county beside them. */
export function islandFaults(topology: Topology, islands: Island[]): Mismatch[] {
  const arcs = gridArcs(topology);
  const shapes = new Map(shapesOf(topology, 'counties').map((shape) => [shape.id, shape]));
  return islands.flatMap(({ name, county, lng, lat }) => {
    const isNear = shapes.get(county)?.polygons.some(([outer]) =>
      gridRing(arcs, outer!)
        .map((point) => toDegrees(topology, point))
        .every(([x, y]) => Math.hypot(x! - lng, y! - lat) < NEAR_DEGREES),
    );
    return isNear
      ? []
      : [{ got: `no ring of ${county} at ${lng} ${lat} for ${name}`, expected: 'one' }];
  });
}

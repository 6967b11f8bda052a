import type { Feature, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology as makeTopology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { findCrossings, type GridPoint } from '../crossings.ts';

const ROUNDS = 5;

/**
 * Splits a closed ring of grid points where it visits a point again; repeated points and spikes (there and straight
 * back) fall away. The rings keep the direction in which they were run.
 */
export function splitRing(ring: Position[]): Position[][] {
  const loops: Position[][] = [];
  const path: Position[] = [];
  const indexOf = new Map<string, number>();
  for (const point of ring) {
    const start = indexOf.get(String(point));
    if (start === undefined) {
      indexOf.set(String(point), path.push(point) - 1);
      continue;
    }
    const loop = path.splice(start + 1);
    for (const passed of loop) indexOf.delete(String(passed));
    if (loop.length > 1) loops.push([point, ...loop, point]);
  }
  return loops;
}

function gridArea(ring: Position[]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0);
}

function isInBox(inner: Position[], outer: Position[]): boolean {
  return [0, 1].every((axis) => {
    const values = outer.map((point) => point[axis]!);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return inner.every((point) => point[axis]! >= low && point[axis]! <= high);
  });
}

/** Splits the rings of a polygon; rings that run as the outer one does are polygons, the others their holes. */
export function splitPolygon(polygon: Position[][]): Position[][][] {
  const rings = polygon.flatMap(splitRing);
  const direction = Math.sign(gridArea(polygon[0]!));
  const parts = rings
    .filter((ring) => Math.sign(gridArea(ring)) === direction)
    .sort((a, b) => Math.abs(gridArea(a)) - Math.abs(gridArea(b)))
    .map((outer) => [outer]);
  for (const hole of rings.filter((ring) => Math.sign(gridArea(ring)) === -direction))
    (parts.find(([outer]) => isInBox(hole, outer!)) ?? parts.at(-1)!).push(hole);
  return parts.reverse();
}

function split({ geometry, ...rest }: Feature): Feature {
  if (geometry.type === 'LineString') return { ...rest, geometry };
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    throw new Error(`${rest.id}: got a ${geometry.type}, expected an area or a line`);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return {
    ...rest,
    geometry: { type: 'MultiPolygon', coordinates: polygons.flatMap(splitPolygon) },
  };
}

/**
 * Gives lines that cross a common point there, the nearest on the grid, so that they meet end to end. A bend can
 * make a new crossing, so it looks again; throws when some are left after a few rounds.
 */
export function mendCrossings(arcs: readonly (readonly GridPoint[])[]): GridPoint[][] {
  const mended = arcs.map((arc) => [...arc]);
  for (let round = 0; round < ROUNDS; round++) {
    const crossings = findCrossings(mended).filter(({ kind }) => kind !== 'overlap');
    if (crossings.length === 0) return mended;
    const inserts = crossings
      .flatMap(({ at, segments }) => segments.map(([arc, point]) => ({ arc, point, at })))
      .sort((a, b) => b.point - a.point); // from the end, so that numbers before stay true
    for (const { arc, point, at } of inserts) {
      const points = mended[arc]!;
      const isEnd = [points[point - 1]!, points[point]!].some(
        ([x, y]) => x === at[0] && y === at[1],
      );
      if (!isEnd) points.splice(point, 0, at);
    }
  }
  throw new Error(`weld: got lines that still cross after ${ROUNDS} rounds, expected none`);
}

/**
 * Sets a quantised topology on whole steps of its grid and cuts its arcs anew, so that edges which fell together
 * are shared, none crosses another and none leads nowhere. The grid stays.
 */
export function weld(level: Topology): Topology {
  const whole = level.arcs.map((arc) => {
    let [x, y] = [0, 0];
    // mapshaper leaves fractions of a step where it mended an intersection.
    return arc.map(([dx, dy]): GridPoint => [Math.round((x += dx!)), Math.round((y += dy!))]);
  });
  const { transform, ...rest } = level;
  const grid = { ...rest, arcs: mendCrossings(whole).map((arc) => arc.map(([x, y]) => [x, y])) };
  const collections = Object.entries(level.objects).map(([name, object]) => {
    const { features } = feature(grid, object as GeometryCollection);
    return [name, { type: 'FeatureCollection' as const, features: features.map(split) }] as const;
  });
  const { objects, arcs } = makeTopology(Object.fromEntries(collections));
  return {
    type: 'Topology',
    transform,
    objects,
    arcs: arcs.map((arc) =>
      arc.map(([x, y], i) => (i === 0 ? [x!, y!] : [x! - arc[i - 1]![0]!, y! - arc[i - 1]![1]!])),
    ),
  };
}

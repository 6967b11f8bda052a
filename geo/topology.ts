import type { Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { GridPoint } from './crossings.ts';

/** One geometry of a product: its id, its properties and its polygons as arc numbers. */
export interface Shape {
  id: string;
  properties: Record<string, unknown>;
  polygons: number[][][];
}

/** Gives the shapes of an object of a topology, in order; lines have no polygons. */
export function shapesOf({ objects }: Topology, name: string): Shape[] {
  const collection = objects[name] as GeometryCollection | undefined;
  return (collection?.geometries ?? []).map((geometry) => ({
    id: String(geometry.id),
    properties: geometry.properties ?? {},
    polygons:
      geometry.type === 'Polygon'
        ? [geometry.arcs]
        : geometry.type === 'MultiPolygon'
          ? geometry.arcs
          : [],
  }));
}

/** Decodes the arcs of a quantised topology to grid points, in whole steps. */
export function gridArcs({ arcs }: Topology): GridPoint[][] {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx!), (y += dy!)] as const);
  });
}

/** Joins arcs to a closed ring of grid points. */
export function gridRing(arcs: readonly GridPoint[][], ring: number[]): GridPoint[] {
  return ring.flatMap((arc, i) => {
    const points = arc < 0 ? arcs[~arc]!.toReversed() : arcs[arc]!;
    return i === 0 ? points : points.slice(1);
  });
}

/** Computes twice the area of a shape in square steps of the grid: a whole number, exact. */
export function gridArea(arcs: readonly GridPoint[][], { polygons }: Shape): number {
  const twice = (ring: number[]) => {
    const points = gridRing(arcs, ring);
    let sum = 0;
    for (let i = 1; i < points.length; i++)
      sum += points[i - 1]![0] * points[i]![1] - points[i]![0] * points[i - 1]![1];
    return Math.abs(sum);
  };
  return polygons
    .map(([outer, ...holes]) => holes.reduce((rest, hole) => rest - twice(hole), twice(outer!)))
    .reduce((sum, area) => sum + area, 0);
}

/** Moves a grid point to `[lng, lat]` in degrees. */
export function toDegrees({ transform }: Topology, [x, y]: GridPoint): Position {
  const { scale, translate } = transform!;
  return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
}

import type { GeometryObject, Topology } from 'topojson-specification';
import { projectToSquare } from './albers.ts';

/** x, y of every point of an arc, in coordinates of the square. */
export type Arc = Float64Array;

/** Places of arcs in a topology, in the order of a ring; `~at` is one that is gone along backwards. */
export type Ring = readonly number[];

/** Projects the arcs of a topology, each once, whatever shapes share it. */
export function projectArcs({ arcs, transform }: Topology): Arc[] {
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [shiftX, shiftY] = transform?.translate ?? [0, 0];
  return arcs.map((positions) => {
    const arc = new Float64Array(positions.length * 2);
    let [x, y] = [0, 0];
    positions.forEach(([stepX, stepY], at) => {
      // In a topology with a transform each position is the step from the one before.
      [x, y] = transform ? [x + stepX!, y + stepY!] : [stepX!, stepY!];
      arc.set(projectToSquare([x * scaleX + shiftX, y * scaleY + shiftY]), at * 2);
    });
    return arc;
  });
}

/** The rings of each polygon of a geometry, the outer one first; none of other geometries. */
export function polygonsOf(geometry: GeometryObject): readonly (readonly Ring[])[] {
  if (geometry.type === 'Polygon') return [geometry.arcs];
  if (geometry.type === 'MultiPolygon') return geometry.arcs;
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(polygonsOf) : [];
}

/** The arcs that the lines of a geometry go along; none of other geometries. */
export function lineArcs(geometry: GeometryObject): readonly number[] {
  if (geometry.type === 'LineString') return geometry.arcs.map(arcOf);
  if (geometry.type === 'MultiLineString') return geometry.arcs.flat().map(arcOf);
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(lineArcs) : [];
}

/** The place of an arc, in whichever direction a ring goes along it. */
export function arcOf(reference: number): number {
  return reference < 0 ? ~reference : reference;
}

/** Appends x, y of the corners of a ring; the point at which it closes comes once. */
export function appendRing(arcs: readonly Arc[], ring: Ring, corners: number[]): void {
  for (const reference of ring) {
    const arc = arcs[arcOf(reference)]!;
    const last = arc.length - 2;
    if (reference >= 0) for (let at = 0; at < last; at++) corners.push(arc[at]!);
    else for (let at = last; at > 0; at -= 2) corners.push(arc[at]!, arc[at + 1]!);
  }
}

import { feature } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import type { BoundaryTopology } from '../../core/geography/tessellation.ts';

/** The outline of a county, `[lng, lat]` in degrees of WGS84. */
export type BoundaryGeometry = GeoJSON.Polygon | GeoJSON.MultiPolygon;

/** `[west, south, east, north]` in degrees. */
export type Bounds = [west: number, south: number, east: number, north: number];

type Ring = GeoJSON.Position[];

/** About 10 cm; the boundaries lie on a grid of some 60 m. */
const DIGITS = 6;

/**
 * Finds counties in a topology, in the order of the ids.
 * @throws if one is not there.
 */
export function findCounties(
  topology: BoundaryTopology,
  ids: readonly string[],
): (Polygon | MultiPolygon)[] {
  const byId = new Map(topology.objects.counties.geometries.map((one) => [String(one.id), one]));
  return ids.map((id) => {
    const county = byId.get(id);
    if (county?.type === 'Polygon' || county?.type === 'MultiPolygon') return county;
    throw new Error(`boundaries: got no polygon of county ${id}, expected one of every county`);
  });
}

/**
 * Gives the outlines of counties in the order of the ids. Outer rings run counterclockwise and holes
 * clockwise, as RFC 7946 wants.
 * @throws as `findCounties` does.
 */
export function shapesOf(topology: BoundaryTopology, ids: readonly string[]): BoundaryGeometry[] {
  const geometries = findCounties(topology, ids);
  const { features } = feature(topology, { type: 'GeometryCollection', geometries });
  return features.map(({ geometry }): BoundaryGeometry => {
    const { type, coordinates } = geometry as BoundaryGeometry;
    return type === 'Polygon'
      ? { type, coordinates: wind(coordinates) }
      : { type, coordinates: coordinates.map(wind) };
  });
}

/** The box around shapes. @throws if there is none. */
export function boundsOf(shapes: readonly BoundaryGeometry[]): Bounds {
  if (shapes.length === 0) throw new Error('boundaries: got no counties, expected at least one');
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  const rings = shapes.flatMap((shape) =>
    shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat(),
  );
  for (const [lng, lat] of rings.flat()) {
    bounds[0] = Math.min(bounds[0], lng!);
    bounds[1] = Math.min(bounds[1], lat!);
    bounds[2] = Math.max(bounds[2], lng!);
    bounds[3] = Math.max(bounds[3], lat!);
  }
  return bounds;
}

/** Twice the area inside a ring in square degrees, positive where it runs counterclockwise. */
export function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return sum + (x! * nextY! - nextX! * y!);
  }, 0);
}

function wind(rings: readonly Ring[]): Ring[] {
  return rings.map((ring, index) => {
    const rounded = ring.map((position) => position.map(round));
    return signedArea(ring) > 0 === (index === 0) ? rounded : rounded.reverse();
  });
}

function round(degrees: number): number {
  return Number(degrees.toFixed(DIGITS));
}

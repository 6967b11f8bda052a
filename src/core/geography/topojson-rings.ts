import { feature } from 'topojson-client';
import type { Point } from './albers.ts';
import type { LandTopology } from './tessellation.ts';

/** All rings of a polygon or multipolygon, outer and inner; none of other geometries. */
export function ringsOf(geometry: GeoJSON.Geometry): Point[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates as unknown as Point[][];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat() as unknown as Point[][];
  return [];
}

/** The lines of a mesh. */
export function linesOf({ coordinates }: GeoJSON.MultiLineString): Point[][] {
  return coordinates as unknown as Point[][];
}

/** All rings of the land backdrop. */
export function landRings(land: LandTopology): Point[][] {
  const shape = feature(land, land.objects.land);
  const shapes = 'features' in shape ? shape.features : [shape];
  return shapes.flatMap(({ geometry }) => ringsOf(geometry));
}

import { feature } from 'topojson-client';
import { projectToSquare, type Point } from '../../../src/core/geography/albers.ts';
import type { BoundaryTopology } from '../../../src/core/geography/tessellation.ts';

/** The polygons of one county, in coordinates of the square: each an outer ring and its holes. */
export type Shape = readonly (readonly (readonly Point[])[])[];

/** The most points of a ring that stands in for a county many times. */
const RING_POINTS = 12;

/** All counties of the boundaries as they are, projected. */
export function countyShapes(boundaries: BoundaryTopology): Shape[] {
  return feature(boundaries, boundaries.objects.counties).features.map(({ geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : parts(geometry);
    return polygons.map((rings) =>
      rings.map((ring) => ring.map((place) => projectToSquare(place as unknown as Point))),
    );
  });
}

function parts(geometry: GeoJSON.Geometry): GeoJSON.Position[][][] {
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/**
 * Replaces each county by so many copies of its longest ring, thinned and shrunk into a grid inside
 * the county's box. Once leaves all as they are.
 */
export function multiplied(shapes: readonly Shape[], times: number): readonly Shape[] {
  if (times === 1) return shapes;
  return shapes.flatMap((shape) => copies(thinned(longestRing(shape)), times));
}

function longestRing(shape: Shape): readonly Point[] {
  const rings = shape.map(([outer]) => outer!);
  return rings.reduce((longest, ring) => (ring.length > longest.length ? ring : longest));
}

function thinned(ring: readonly Point[]): Point[] {
  const open = ring.slice(0, -1);
  const every = Math.ceil(open.length / (RING_POINTS - 1));
  const kept = open.filter((_, index) => index % every === 0);
  return [...kept, kept[0]!];
}

function copies(ring: readonly Point[], times: number): Shape[] {
  const columns = Math.ceil(Math.sqrt(times));
  const lines = Math.ceil(times / columns);
  const left = Math.min(...ring.map(([x]) => x));
  const top = Math.min(...ring.map(([, y]) => y));
  const width = Math.max(...ring.map(([x]) => x)) - left;
  const height = Math.max(...ring.map(([, y]) => y)) - top;
  return Array.from({ length: times }, (_, copy) => {
    const [column, line] = [copy % columns, Math.floor(copy / columns)];
    const place = ([x, y]: Point): Point => [
      left + (column * width + x - left) / columns,
      top + (line * height + y - top) / lines,
    ];
    return [[ring.map(place)]];
  });
}

import earcut, { flatten } from 'earcut';
import { feature, mesh as topologyMesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { squareToFakeLngLat, projectToSquare, toFakeLngLat, type Point } from './albers.ts';
import {
  boxAround,
  type Box,
  type Geometry,
  type Level,
  type LineKind,
  type Mesh,
  type PrefectureLabel,
} from './mesh.ts';

type Named = { name: string };
type Labelled = Named & { label: [number, number] };

/** The boundaries of one level of detail, as the boundary pipeline makes them. */
export type BoundaryTopology = Topology<{
  counties: GeometryCollection<Named>;
  prefectures: GeometryCollection<Named>;
  provinces: GeometryCollection<Labelled>;
  nation: GeometryCollection;
  tendash: GeometryCollection;
}>;

/** The land backdrop of one level of detail. */
export type LandTopology = Topology<{ land: GeometryObject }>;

type Polygons = Point[][][];

/** Islands of the South China Sea lie in the inset and do not widen the home view. */
export const isFarIsland = (id: string) => id.startsWith('4603');

/**
 * Projects and triangulates the boundaries once, for all periods and layers.
 * Linear in the number of vertices but for the triangulation (earcut).
 */
export function tessellate(
  level: Level,
  boundaries: BoundaryTopology,
  land: LandTopology,
): Geometry {
  const { counties, prefectures, provinces, tendash } = boundaries.objects;
  const mesh = triangulate(feature(boundaries, counties));
  return {
    level,
    mesh,
    lineWork: new TextEncoder().encode(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          lineFeature('county', boundaries, counties, (a, b) => a !== b && sameProvince(a, b)),
          lineFeature('province', boundaries, counties, (a, b) => a !== b && !sameProvince(a, b)),
          lineFeature('nation', boundaries, provinces, (a, b) => a === b),
          lineFeature('dash', boundaries, tendash),
          landFeature(land),
        ],
      }),
    ),
    provinces: feature(boundaries, provinces).features.map(({ id, properties }) => ({
      id: String(id),
      label: toFakeLngLat(properties.label),
      box: provinceBox(mesh, String(id)),
    })),
    prefectures: prefectureLabels(mesh, prefectures),
  };
}

/** A prefecture is named at the mean of its counties' centres, the larger ones weighing more. */
function prefectureLabels(mesh: Mesh, prefectures: GeometryCollection<Named>): PrefectureLabel[] {
  const sums = new Map<string, [x: number, y: number, weight: number]>();
  mesh.ids.forEach((id, row) => {
    const [left, top, right, bottom] = mesh.boxes.subarray(row * 4, row * 4 + 4);
    const weight = (right! - left!) * (bottom! - top!);
    const sum = sums.get(id.slice(0, 4)) ?? [0, 0, 0];
    const [x, y] = mesh.centers.subarray(row * 2, row * 2 + 2);
    sums.set(id.slice(0, 4), [sum[0] + x! * weight, sum[1] + y! * weight, sum[2] + weight]);
  });
  return prefectures.geometries.flatMap(({ id, properties }) => {
    const sum = sums.get(String(id).slice(0, 4));
    // A municipality stands among the prefectures under its own code, but is a province.
    if (!sum || String(id).endsWith('0000')) return [];
    const label = squareToFakeLngLat([sum[0] / sum[2], sum[1] / sum[2]]);
    return [{ id: String(id), name: (properties as Named).name, label }];
  });
}

function sameProvince(a: GeometryObject, b: GeometryObject): boolean {
  return String(a.id).slice(0, 2) === String(b.id).slice(0, 2);
}

function lineFeature(
  kind: LineKind,
  boundaries: BoundaryTopology,
  of: GeometryCollection<object>,
  filter?: (a: GeometryObject, b: GeometryObject) => boolean,
) {
  const { coordinates } = topologyMesh(boundaries, of as GeometryCollection, filter);
  return {
    type: 'Feature',
    properties: { kind },
    geometry: {
      type: 'MultiLineString',
      coordinates: coordinates.map((line) => line.map((place) => written(asPoint(place)))),
    },
  };
}

function landFeature(land: LandTopology) {
  const shape = feature(land, land.objects.land);
  const polygons =
    'features' in shape
      ? shape.features.flatMap(({ geometry }) => polygonsOf(geometry))
      : polygonsOf(shape.geometry);
  return {
    type: 'Feature',
    properties: { kind: 'land' },
    geometry: {
      type: 'MultiPolygon',
      coordinates: polygons.map((polygon) => polygon.map((ring) => ring.map(written))),
    },
  };
}

function provinceBox(mesh: Mesh, province: string): Box {
  const rows = mesh.ids.flatMap((id, row) =>
    id.startsWith(province.slice(0, 2)) && !isFarIsland(id) ? [row] : [],
  );
  const box = boxAround(
    rows.map((row) => [...mesh.boxes.subarray(row * 4, row * 4 + 4)] as unknown as Box),
  );
  if (!box) throw new Error(`boundaries: province ${province} has no county`);
  return box;
}

/** Fake degrees to about a metre, which halves the text of the line work. */
function written(place: Point): Point {
  const [lng, lat] = toFakeLngLat(place);
  return [Math.round(lng * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];
}

function asPoint(position: readonly number[]): Point {
  return [position[0]!, position[1]!];
}

function polygonsOf(geometry: GeoJSON.Geometry): Polygons {
  if (geometry.type === 'Polygon') return [geometry.coordinates as unknown as Point[][]];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates as unknown as Polygons;
  return [];
}

function triangulate(counties: GeoJSON.FeatureCollection<GeoJSON.Geometry, Named>): Mesh {
  const positions: number[] = [];
  const rows: number[] = [];
  const triangles: number[] = [];
  const starts: number[] = [0];
  const boxes: number[] = [];
  const centers: number[] = [];
  counties.features.forEach(({ geometry }, row) => {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const polygon of polygonsOf(geometry)) {
      const first = positions.length / 2;
      const { vertices, holes } = flatten(
        polygon.map((ring) => ring.map((place) => [...projectToSquare(place)])),
      );
      for (const index of earcut(vertices, holes, 2)) triangles.push(first + index);
      for (let i = 0; i < vertices.length; i += 2) {
        const x = vertices[i]!;
        const y = vertices[i + 1]!;
        positions.push(x, y);
        rows.push(row);
        box[0] = Math.min(box[0]!, x);
        box[1] = Math.min(box[1]!, y);
        box[2] = Math.max(box[2]!, x);
        box[3] = Math.max(box[3]!, y);
      }
    }
    starts.push(triangles.length);
    boxes.push(...box);
    centers.push(...centerOf(positions, triangles, starts[row]!));
  });
  return {
    ids: counties.features.map(({ id }) => String(id)),
    names: counties.features.map(({ properties }) => properties.name),
    positions: Float32Array.from(positions),
    rows: Float32Array.from(rows),
    triangles: Uint32Array.from(triangles),
    starts: Uint32Array.from(starts),
    boxes: Float32Array.from(boxes),
    centers: Float32Array.from(centers),
  };
}

/** The centre of area of the triangles from `start` on. */
function centerOf(positions: number[], triangles: number[], start: number): Point {
  let [x, y, total] = [0, 0, 0];
  for (let i = start; i < triangles.length; i += 3) {
    const [a, b, c] = [triangles[i]! * 2, triangles[i + 1]! * 2, triangles[i + 2]! * 2];
    const [ax, ay] = [positions[a]!, positions[a + 1]!];
    const [bx, by] = [positions[b]!, positions[b + 1]!];
    const [cx, cy] = [positions[c]!, positions[c + 1]!];
    const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));
    x += ((ax + bx + cx) / 3) * area;
    y += ((ay + by + cy) / 3) * area;
    total += area;
  }
  return total > 0 ? [x / total, y / total] : [0, 0];
}

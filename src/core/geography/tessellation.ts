import earcut from 'earcut';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { squareToFakeLngLat, toFakeLngLat, type Point } from './albers.ts';
import { borderStrips, NO_ROW, type Border, type BorderKind } from './borders.ts';
import {
  boxAround,
  landRow,
  seaRow,
  type Box,
  type Geometry,
  type Level,
  type Mesh,
  type PrefectureLabel,
} from './mesh.ts';
import {
  appendRing,
  arcOf,
  lineArcs,
  polygonsOf,
  projectArcs,
  type Arc,
  type Ring,
} from './topology-arcs.ts';

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

/** Islands of the South China Sea lie in the inset and do not widen the home view. */
export const isFarIsland = (id: string) => id.startsWith('4603');

/**
 * Projects, triangulates and outlines the boundaries once, for all periods and layers.
 * Without the land around the country none is drawn.
 * Linear in the number of vertices but for the triangulation (earcut).
 */
export function tessellate(
  level: Level,
  boundaries: BoundaryTopology,
  land: LandTopology | null,
): Geometry {
  const { counties, prefectures, provinces, tendash } = boundaries.objects;
  const arcs = projectArcs(boundaries);
  const shapes = counties.geometries.map((county) => triangulate(arcs, polygonsOf(county)));
  const mesh = meshOf(counties, shapes);
  const landArcs = land ? projectArcs(land) : [];
  const landShape = triangulate(landArcs, land ? polygonsOf(land.objects.land) : []);
  const [ground, sea] = [landRow(shapes.length), seaRow(shapes.length)];
  return {
    level,
    mesh,
    borders: borderStrips([
      ...countyBorders(arcs, shapes, mesh.ids),
      ...tendash.geometries
        .flatMap(lineArcs)
        .map((at) => ({ arc: arcs[at]!, kind: 'dash', left: NO_ROW, right: NO_ROW }) as const),
      ...shoreOf(landArcs, landShape, ground, sea),
    ]),
    land: {
      positions: Float32Array.from(landShape.corners),
      triangles: Uint32Array.from(landShape.triangles),
    },
    ...(!land && { isLandMissing: true }),
    provinces: provinces.geometries.map(({ id, properties }) => ({
      id: String(id),
      label: toFakeLngLat((properties as Labelled).label),
      box: provinceBox(mesh, String(id)),
    })),
    prefectures: prefectureLabels(mesh, prefectures),
  };
}

/** The rings of a polygon, and on which side of theirs it lies. */
interface SidedRing {
  readonly ring: Ring;
  /** As one goes along it, in a square whose y grows to the south. */
  readonly isInsideRight: boolean;
}

/** A shape cut into triangles. */
interface Shape {
  /** x, y of every corner. */
  readonly corners: readonly number[];
  readonly triangles: readonly number[];
  readonly rings: readonly SidedRing[];
}

function triangulate(arcs: readonly Arc[], polygons: readonly (readonly Ring[])[]): Shape {
  const corners: number[] = [];
  const triangles: number[] = [];
  const rings: SidedRing[] = [];
  for (const polygon of polygons) {
    const flat: number[] = [];
    const holes: number[] = [];
    polygon.forEach((ring, number) => {
      const from = flat.length;
      if (number > 0) holes.push(from / 2);
      appendRing(arcs, ring, flat);
      rings.push({ ring, isInsideRight: signedArea(flat, from) > 0 === (number === 0) });
    });
    const first = corners.length / 2;
    for (const index of earcut(flat, holes, 2)) triangles.push(first + index);
    for (const coordinate of flat) corners.push(coordinate);
  }
  return { corners, triangles, rings };
}

/** Twice the area inside the corners from `from` on; positive where they run clockwise on the screen. */
function signedArea(corners: readonly number[], from: number): number {
  let sum = 0;
  for (let at = from, last = corners.length - 2; at < corners.length; last = at, at += 2) {
    sum += corners[last]! * corners[at + 1]! - corners[at]! * corners[last + 1]!;
  }
  return sum;
}

function countyBorders(
  arcs: readonly Arc[],
  shapes: readonly Shape[],
  ids: readonly string[],
): Border[] {
  const left = new Uint16Array(arcs.length).fill(NO_ROW);
  const right = new Uint16Array(arcs.length).fill(NO_ROW);
  shapes.forEach(({ rings }, row) => {
    for (const { ring, isInsideRight } of rings) {
      for (const reference of ring) {
        const side = reference >= 0 === isInsideRight ? right : left;
        side[arcOf(reference)] = row;
      }
    }
  });
  return arcs.flatMap((arc, at) => {
    const rows = [left[at]!, right[at]!] as const;
    const kind = kindBetween(...rows, ids);
    return kind ? [{ arc, kind, left: rows[0], right: rows[1] }] : [];
  });
}

function kindBetween(left: number, right: number, ids: readonly string[]): BorderKind | null {
  if (left === right) return null;
  if (left === NO_ROW || right === NO_ROW) return 'nation';
  return ids[left]!.slice(0, 2) === ids[right]!.slice(0, 2) ? 'county' : 'province';
}

function shoreOf(arcs: readonly Arc[], { rings }: Shape, land: number, sea: number): Border[] {
  return rings.flatMap(({ ring, isInsideRight }) =>
    ring.map((reference) => {
      const isRight = reference >= 0 === isInsideRight;
      const [left, right] = isRight ? [sea, land] : [land, sea];
      return { arc: arcs[arcOf(reference)]!, kind: 'shore', left, right };
    }),
  );
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

function meshOf(counties: GeometryCollection<Named>, shapes: readonly Shape[]): Mesh {
  const total = (count: (shape: Shape) => number) =>
    shapes.reduce((sum, shape) => sum + count(shape), 0);
  const vertices = total(({ corners }) => corners.length) / 2;
  const positions = new Float32Array(vertices * 2);
  const rows = new Float32Array(vertices);
  const triangles = new Uint32Array(total((shape) => shape.triangles.length));
  const starts = new Uint32Array(shapes.length + 1);
  const boxes = new Float32Array(shapes.length * 4);
  const centers = new Float32Array(shapes.length * 2);
  let first = 0;
  shapes.forEach((shape, row) => {
    const start = starts[row]!;
    positions.set(shape.corners, first * 2);
    rows.fill(row, first, first + shape.corners.length / 2);
    shape.triangles.forEach((corner, at) => (triangles[start + at] = first + corner));
    starts[row + 1] = start + shape.triangles.length;
    boxes.set(boxOf(shape.corners), row * 4);
    centers.set(centerOf(shape), row * 2);
    first += shape.corners.length / 2;
  });
  return {
    ids: counties.geometries.map(({ id }) => String(id)),
    names: counties.geometries.map(({ properties }) => (properties as Named).name),
    positions,
    rows,
    triangles,
    starts,
    boxes,
    centers,
  };
}

function boxOf(corners: readonly number[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < corners.length; at += 2) {
    const [x, y] = [corners[at]!, corners[at + 1]!];
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

/** The centre of area. */
function centerOf({ corners, triangles }: Shape): Point {
  let [x, y, total] = [0, 0, 0];
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [triangles[i]! * 2, triangles[i + 1]! * 2, triangles[i + 2]! * 2];
    const [ax, ay] = [corners[a]!, corners[a + 1]!];
    const [bx, by] = [corners[b]!, corners[b + 1]!];
    const [cx, cy] = [corners[c]!, corners[c + 1]!];
    const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));
    x += ((ax + bx + cx) / 3) * area;
    y += ((ay + by + cy) / 3) * area;
    total += area;
  }
  return total > 0 ? [x / total, y / total] : [0, 0];
}

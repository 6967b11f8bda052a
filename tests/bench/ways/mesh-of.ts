import earcut, { flatten } from 'earcut';
import { squareToFakeLngLat } from '../../../src/core/geography/albers.ts';
import type { Box, Mesh } from '../../../src/core/geography/mesh.ts';
import type { Shape } from './shapes.ts';

/** A place well inside a polygon, in stand-in degrees, and the polygon's row. */
export interface Sample {
  readonly at: readonly [number, number];
  readonly row: number;
}

/** How many shapes are looked at for each sample wanted. */
const CANDIDATES = 10;

/** What the county fill takes, cut as `tessellate` cuts counties. */
export function meshOf(shapes: readonly Shape[]): Mesh {
  const positions: number[] = [];
  const rows: number[] = [];
  const triangles: number[] = [];
  const starts: number[] = [0];
  shapes.forEach((shape, row) => {
    for (const polygon of shape) {
      const first = positions.length / 2;
      const { vertices, holes } = flatten(polygon.map((ring) => ring.map((place) => [...place])));
      for (const index of earcut(vertices, holes, 2)) triangles.push(first + index);
      for (let at = 0; at < vertices.length; at += 2) {
        positions.push(vertices[at]!, vertices[at + 1]!);
        rows.push(row);
      }
    }
    starts.push(triangles.length);
  });
  return {
    ids: shapes.map((_, row) => String(row)),
    names: [],
    positions: Float32Array.from(positions),
    rows: Float32Array.from(rows),
    triangles: Uint32Array.from(triangles),
    starts: Uint32Array.from(starts),
    boxes: new Float32Array(),
    centers: new Float32Array(),
  };
}

/**
 * The middles of the largest triangles of the roomiest shapes, at most `count`, where no later shape
 * can lie above: copies of neighbouring counties overlap.
 */
export function samplesOf(shapes: readonly Shape[], count: number): Sample[] {
  const boxes = shapes.map((shape) => boxOf([shape]));
  const area = ([left, top, right, bottom]: Box) => (right - left) * (bottom - top);
  const roomiest = boxes
    .map((box, row) => ({ row, area: area(box) }))
    .sort((a, b) => b.area - a.area)
    .slice(0, CANDIDATES * count);
  const samples: Sample[] = [];
  for (const { row } of roomiest) {
    const [x, y] = middleOfLargest(meshOf([shapes[row]!]));
    const isCovered = boxes.some(
      ([left, top, right, bottom], other) =>
        other > row && left <= x && x <= right && top <= y && y <= bottom,
    );
    if (!isCovered) samples.push({ row, at: squareToFakeLngLat([x, y]) });
    if (samples.length === count) break;
  }
  return samples;
}

/** minX, minY, maxX, maxY around all shapes, in coordinates of the square. */
export function boxOf(shapes: readonly Shape[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of shapes.flat(3) as unknown as Iterable<readonly [number, number]>) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

function middleOfLargest({ positions, triangles }: Mesh): [number, number] {
  let largest = -1;
  let middle: [number, number] = [0, 0];
  for (let at = 0; at < triangles.length; at += 3) {
    const [a, b, c] = [triangles[at]! * 2, triangles[at + 1]! * 2, triangles[at + 2]! * 2];
    const [ax, ay] = [positions[a]!, positions[a + 1]!];
    const [bx, by] = [positions[b]!, positions[b + 1]!];
    const [cx, cy] = [positions[c]!, positions[c + 1]!];
    const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));
    if (area <= largest) continue;
    largest = area;
    middle = [(ax + bx + cx) / 3, (ay + by + cy) / 3];
  }
  return middle;
}

import { BORDER_STRIDE, type Borders } from '../../core/geography/borders.ts';
import type { Box, Land, Mesh } from '../../core/geography/mesh.ts';

/** Triangles in runs, each with the box around it, so that those that lie elsewhere can be left out. */
export interface TriangleRuns {
  /** Three vertices a triangle. */
  readonly triangles: Uint32Array;
  /** Where run `r` begins in `triangles`; one more entry closes the last run. */
  readonly starts: Uint32Array;
  /** minX, minY, maxX, maxY of every run, in coordinates of the square. */
  readonly boxes: Float32Array;
}

/** Triangles of the land in one run: its rings are long, and their triangles lie far from one another. */
const LAND_RUN = 16;

/**
 * The land and the counties on it, in the order in which they are drawn: a run for some triangles of the land, then one for each county. The
 * land's vertices come behind those of the counties.
 */
export function shapeRuns(mesh: Mesh, land: Land): TriangleRuns {
  const behind = mesh.positions.length / 2;
  const first = land.triangles.length;
  const triangles = new Uint32Array(first + mesh.triangles.length);
  triangles.set(land.triangles.map((corner) => corner + behind));
  triangles.set(mesh.triangles, first);
  const pieces = Math.ceil(first / 3 / LAND_RUN);
  const starts = Uint32Array.from([
    ...Array.from({ length: pieces }, (_, piece) => piece * LAND_RUN * 3),
    ...Array.from(mesh.starts, (start) => start + first),
  ]);
  const boxes = new Float32Array((starts.length - 1) * 4);
  const { positions } = land;
  const corner = (at: number) => land.triangles[at]! * 2;
  writeBoxes(boxes, starts.subarray(0, pieces + 1), (at) => {
    const from = corner(at);
    return [positions[from]!, positions[from + 1]!];
  });
  boxes.set(mesh.boxes, pieces * 4);
  return { triangles, starts, boxes };
}

/** The strips of the borders, one a run. */
export function borderRuns({ vertices, triangles, starts }: Borders): TriangleRuns {
  const floats = new Float32Array(vertices);
  const boxes = new Float32Array((starts.length - 1) * 4);
  writeBoxes(boxes, starts, (at) => {
    const from = (triangles[at]! * BORDER_STRIDE) / 4;
    return [floats[from]!, floats[from + 1]!];
  });
  return { triangles, starts, boxes };
}

function writeBoxes(
  boxes: Float32Array,
  starts: Uint32Array,
  pointAt: (at: number) => readonly [number, number],
): void {
  for (let run = 0; run < starts.length - 1; run++) {
    const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
    for (let at = starts[run]!; at < starts[run + 1]!; at++) {
      const [x, y] = pointAt(at);
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    boxes.set(box, run * 4);
  }
}

/** Collects the triangles of the runs whose boxes touch a box, in their order, into `into`; gives how many corners they have. */
export function gatherTriangles(
  { triangles, starts, boxes }: TriangleRuns,
  [left, top, right, bottom]: Box,
  into: Uint32Array,
): number {
  let end = 0;
  for (let run = 0, at = 0; run < starts.length - 1; run++, at += 4) {
    const isApart =
      boxes[at]! > right ||
      boxes[at + 1]! > bottom ||
      boxes[at + 2]! < left ||
      boxes[at + 3]! < top;
    if (isApart) continue;
    const part = triangles.subarray(starts[run]!, starts[run + 1]!);
    into.set(part, end);
    end += part.length;
  }
  return end;
}

import type { Point } from './albers.ts';
import type { Boundaries, Mesh } from './mesh.ts';
import { neighborsOf } from './neighbors.ts';

/** A step to one side on the map: x grows to the east, y to the south. */
export const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
};

/** The least cosine of the angle between a direction and the way to what lies in it. */
const IN_DIRECTION = 0.5;

/** The row whose centre lies nearest to a point of the square; -1 without rows. */
export function nearestRow({ centers }: Mesh, [x, y]: Point): number {
  let nearest = -1;
  let least = Infinity;
  for (let row = 0; row < centers.length / 2; row++) {
    const distance = Math.hypot(centers[row * 2]! - x, centers[row * 2 + 1]! - y);
    if (distance >= least) continue;
    least = distance;
    nearest = row;
  }
  return nearest;
}

/**
 * The row that a step from one leads to: of those that share a border with it and lie within 60° of the direction the one
 * that is nearest, the more so the straighter the way, so that enclaves can be reached, too. Where none does, as around
 * islands, that of all counties; the row itself at the rim.
 */
export function rowTowards(boundaries: Boundaries, row: number, direction: Point): number {
  const { mesh } = boundaries;
  const bordering = neighborsOf(boundaries, mesh.ids[row]!).map((id) => mesh.ids.indexOf(id));
  const nearest = (rows: Iterable<number>): number | undefined => {
    let least = Infinity;
    let found: number | undefined;
    for (const other of rows) {
      const length = lengthTowards(mesh, row, other, direction);
      if (length >= least) continue;
      least = length;
      found = other;
    }
    return found;
  };
  return nearest(bordering) ?? nearest(mesh.ids.keys()) ?? row;
}

/** The distance of another row over the cosine of its angle to a direction; infinite for what does not lie there. */
function lengthTowards({ centers }: Mesh, from: number, to: number, [dx, dy]: Point): number {
  const x = centers[to * 2]! - centers[from * 2]!;
  const y = centers[to * 2 + 1]! - centers[from * 2 + 1]!;
  const distance = Math.hypot(x, y);
  const cosine = (x * dx + y * dy) / distance;
  return cosine > IN_DIRECTION ? distance / cosine : Infinity;
}

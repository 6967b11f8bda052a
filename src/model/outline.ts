import { squareToStandIn } from './albers.ts';
import type { Mesh } from './mesh.ts';

/**
 * Gives the border of a row as line segments in stand-in degrees: the edges that only one of its
 * triangles has.
 */
export function outline({ positions, triangles, starts }: Mesh, row: number): [number, number][][] {
  const edges = new Map<string, [number, number]>();
  for (let i = starts[row]!; i < starts[row + 1]!; i += 3) {
    for (let corner = 0; corner < 3; corner++) {
      const from = triangles[i + corner]!;
      const to = triangles[i + ((corner + 1) % 3)]!;
      const key = from < to ? `${from} ${to}` : `${to} ${from}`;
      if (!edges.delete(key)) edges.set(key, [from, to]);
    }
  }
  const place = (vertex: number) =>
    squareToStandIn([positions[vertex * 2]!, positions[vertex * 2 + 1]!]);
  return [...edges.values()].map(([from, to]) => [place(from), place(to)]);
}

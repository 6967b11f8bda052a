import { squareToFakeLngLat } from './albers.ts';
import type { Mesh } from './mesh.ts';

/** An end of an edge: where it lies, as a key, and a vertex there. */
interface Corner {
  readonly key: string;
  readonly vertex: number;
}

type Edge = readonly [Corner, Corner];

/**
 * Gives the border of a row, or of the union of several, as closed lines in fake degrees: the edges
 * that only one of their triangles has, chained so that dashes run on along them. Neighbouring rows have
 * vertices of their own at the same positions, so edges are distinguished by position.
 */
export function outline(mesh: Mesh, ...rows: readonly number[]): [number, number][][] {
  const { positions } = mesh;
  const place = ({ vertex }: Corner) =>
    squareToFakeLngLat([positions[vertex * 2]!, positions[vertex * 2 + 1]!]);
  return chains(borderEdges(mesh, rows)).map((corners) => corners.map(place));
}

function borderEdges({ positions, triangles, starts }: Mesh, rows: readonly number[]): Edge[] {
  const edges = new Map<string, Edge>();
  const cornerAt = (at: number): Corner => {
    const vertex = triangles[at]!;
    return { vertex, key: `${positions[vertex * 2]} ${positions[vertex * 2 + 1]}` };
  };
  for (const row of rows) {
    for (let i = starts[row]!; i < starts[row + 1]!; i += 3) {
      const corners = [cornerAt(i), cornerAt(i + 1), cornerAt(i + 2)] as const;
      corners.forEach((from, index) => {
        const to = corners[(index + 1) % 3]!;
        const key = from.key < to.key ? `${from.key} ${to.key}` : `${to.key} ${from.key}`;
        if (!edges.delete(key)) edges.set(key, [from, to]);
      });
    }
  }
  return [...edges.values()];
}

/** Walks along edges from corner to corner until each has been passed once. */
function chains(edges: readonly Edge[]): Corner[][] {
  const at = new Map<string, Edge[]>();
  for (const edge of edges) {
    for (const { key } of edge) at.set(key, [...(at.get(key) ?? []), edge]);
  }
  const passed = new Set<Edge>();
  return edges.flatMap((first) => {
    if (passed.has(first)) return [];
    const chain: Corner[] = [first[0]];
    for (let edge: Edge | undefined = first; edge;) {
      passed.add(edge);
      const here: Corner = chain.at(-1)!;
      const next: Corner = edge[0].key === here.key ? edge[1] : edge[0];
      chain.push(next);
      edge = at.get(next.key)!.find((other) => !passed.has(other));
    }
    return [chain];
  });
}

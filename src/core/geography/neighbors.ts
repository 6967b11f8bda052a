import { stripsAround } from './borders.ts';
import type { Boundaries } from './mesh.ts';

/** The adcodes of the counties that share a border with one, in ascending order; none for what has no boundary. */
export function neighborsOf({ mesh, borders }: Boundaries, id: string): readonly string[] {
  const row = mesh.ids.indexOf(id);
  if (row < 0) return [];
  const rows = stripsAround(borders, row).map((strip) => {
    const [left, right] = borders.sides.subarray(strip * 2, strip * 2 + 2);
    return left === row ? right! : left!;
  });
  return [...new Set(rows)].flatMap((row) => mesh.ids[row] ?? []).sort();
}

import type { Point } from './albers.ts';
import type { Mesh } from './mesh.ts';

const rowsOfMesh = new WeakMap<Mesh, ReadonlyMap<string, readonly number[]>>();

/**
 * The row of a county, or the rows of the counties of a prefecture (`….00`), by its adcode; none for a
 * province and for what has no boundary.
 */
export function rowsOf(mesh: Mesh, code: string): readonly number[] {
  const rows = rowsOfMesh.get(mesh) ?? indexRows(mesh);
  rowsOfMesh.set(mesh, rows);
  return rows.get(code) ?? [];
}

/**
 * Where a county or a prefecture is marked, in coordinates of the square: at the centre of the county,
 * or at the mean of the centres of the prefecture's counties; `undefined` for what has no rows.
 */
export function placePoint(mesh: Mesh, code: string): Point | undefined {
  const rows = rowsOf(mesh, code);
  if (rows.length === 0) return undefined;
  const mean = (axis: 0 | 1) =>
    rows.reduce((sum, row) => sum + mesh.centers[row * 2 + axis]!, 0) / rows.length;
  return [mean(0), mean(1)];
}

/** Whether a place lies in one of these provinces, by its adcode; any does when none is named. */
export function isInside(code: string, provinces: readonly string[]): boolean {
  return provinces.length === 0 || provinces.includes(`${code.slice(0, 2)}0000`);
}

function indexRows({ ids }: Mesh): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  ids.forEach((id, row) => {
    // Cities without counties, such as 东莞, are a county and a prefecture of the same code.
    for (const code of new Set([id, `${id.slice(0, 4)}00`])) {
      rows.set(code, [...(rows.get(code) ?? []), row]);
    }
  });
  return rows;
}

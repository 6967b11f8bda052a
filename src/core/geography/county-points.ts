import type { Point } from './albers.ts';
import type { Box, Geometry, Mesh } from './mesh.ts';

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

/** The boxes of provinces and of the counties of prefectures, by their codes. */
export function boxesOf({ mesh, provinces }: Geometry, codes: readonly string[]): readonly Box[] {
  return codes.flatMap((code) => {
    const province = provinces.find(({ id }) => id === code);
    if (province) return [province.box];
    return rowsOf(mesh, code).map(
      (row) => [...mesh.boxes.subarray(row * 4, row * 4 + 4)] as unknown as Box,
    );
  });
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

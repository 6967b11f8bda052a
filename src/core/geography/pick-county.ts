import Flatbush from 'flatbush';
import type { Mesh } from './mesh.ts';

/** Finds the row at a point given in the positions' own coordinates, or -1 over none. */
export type Picker = (x: number, y: number) => number;

/** Indexes the boxes of all rows once; a pick then costs microseconds. */
export function createCountyPicker(mesh: Mesh): Picker {
  const index = new Flatbush(mesh.ids.length, 16, Float32Array);
  for (let row = 0; row < mesh.ids.length; row++) {
    const [minX, minY, maxX, maxY] = mesh.boxes.subarray(row * 4, row * 4 + 4);
    index.add(minX!, minY!, maxX!, maxY!);
  }
  index.finish();
  return (x, y) => index.search(x, y, x, y).find((row) => covers(mesh, row, x, y)) ?? -1;
}

function covers({ positions, triangles, starts }: Mesh, row: number, x: number, y: number) {
  for (let i = starts[row]!; i < starts[row + 1]!; i += 3) {
    const a = triangles[i]! * 2;
    const b = triangles[i + 1]! * 2;
    const c = triangles[i + 2]! * 2;
    const sides = [
      side(positions, a, b, x, y),
      side(positions, b, c, x, y),
      side(positions, c, a, x, y),
    ];
    if (sides.every((value) => value >= 0) || sides.every((value) => value <= 0)) return true;
  }
  return false;
}

/** Twice the signed area of the triangle from the edge `from`–`to` to the point. */
function side(positions: Float32Array, from: number, to: number, x: number, y: number): number {
  const fromX = positions[from]!;
  const fromY = positions[from + 1]!;
  return (positions[to]! - fromX) * (y - fromY) - (positions[to + 1]! - fromY) * (x - fromX);
}

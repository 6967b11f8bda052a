import { expect, test } from 'vitest';
import { areaOfRow, areaOfSquare, projectedRings } from '../../../tests/fixtures/rings.ts';
import {
  fourSquares,
  landTopology,
  squareTopology,
  type Square,
} from '../../../tests/fixtures/squares.ts';
import { toFakeLngLat } from './albers.ts';
import type { Geometry } from './mesh.ts';
import { tessellate } from './tessellation.ts';

function tessellated(squares: readonly Square[] = fourSquares()): Geometry {
  return tessellate('overview', squareTopology(squares), landTopology());
}

/** One square with a hole, another beside it. */
function pierced(): Square[] {
  return [
    { id: '520101', west: 104, south: 31, hole: true },
    { id: '520102', west: 105, south: 31 },
  ];
}

/** Two counties of Hainan, the second far in the south. */
function withFarIsland(): Square[] {
  return [
    { id: '460105', west: 110, south: 19 },
    { id: '460300', west: 112, south: 16 },
  ];
}

test('a row a county keeps the ids and names of the topology, in its order', () => {
  const { mesh, level } = tessellated();
  expect(level).toBe('overview');
  expect(mesh.ids).toEqual(['520101', '520102', '530101', '530102']);
  expect(mesh.names[2]).toBe('county 530101');
});

test('the triangles of a county cover its area', () => {
  const { mesh } = tessellated();
  fourSquares().forEach((square, row) => {
    expect(areaOfRow(mesh, row) / areaOfSquare(square)).toBeCloseTo(1, 4);
  });
});

test('a hole stays a hole', () => {
  const { mesh } = tessellated(pierced());
  const [square] = pierced();
  expect(areaOfRow(mesh, 0) / areaOfSquare(square!)).toBeCloseTo(1, 4);
  expect(areaOfRow(mesh, 0) / areaOfSquare({ ...square!, hole: false })).toBeCloseTo(8 / 9, 3);
});

test('a row owns the triangles from its start to the next, and every vertex of them', () => {
  const { mesh } = tessellated(pierced());
  expect(mesh.starts).toHaveLength(mesh.ids.length + 1);
  expect(mesh.starts[0]).toBe(0);
  expect(mesh.starts.at(-1)).toBe(mesh.triangles.length);
  mesh.ids.forEach((_, row) => {
    const own = mesh.triangles.subarray(mesh.starts[row], mesh.starts[row + 1]);
    expect(own.length % 3).toBe(0);
    expect(own.length).toBeGreaterThan(0);
    expect([...own].every((vertex) => mesh.rows[vertex] === row)).toBe(true);
  });
});

test('a box reaches to its outermost positions and no farther', () => {
  const { mesh } = tessellated();
  mesh.ids.forEach((_, row) => {
    const own = [...mesh.rows].flatMap((owner, vertex) => (owner === row ? [vertex] : []));
    const xs = own.map((vertex) => mesh.positions[vertex * 2]!);
    const ys = own.map((vertex) => mesh.positions[vertex * 2 + 1]!);
    expect([...mesh.boxes.subarray(row * 4, row * 4 + 4)]).toEqual([
      Math.min(...xs),
      Math.min(...ys),
      Math.max(...xs),
      Math.max(...ys),
    ]);
  });
});

test('the centre of a square lies in its middle', () => {
  const { mesh } = tessellated();
  fourSquares().forEach((square, row) => {
    const [corners] = projectedRings(square);
    const middle = [0, 1].map((axis) => corners!.reduce((sum, at) => sum + at[axis]! / 4, 0));
    expect(mesh.centers[row * 2]).toBeCloseTo(middle[0]!, 5);
    expect(mesh.centers[row * 2 + 1]).toBeCloseTo(middle[1]!, 5);
  });
});

test('a province has its label in fake degrees and the box of its counties', () => {
  const { mesh, provinces } = tessellated();
  expect(provinces.map(({ id }) => id)).toEqual(['520000', '530000']);
  expect(provinces[0]!.label).toEqual(toFakeLngLat([104.5, 31.5]));
  const [upper, lower] = [0, 1].map((row) => mesh.boxes.subarray(row * 4, row * 4 + 4));
  expect(provinces[0]!.box).toEqual([
    Math.min(upper![0]!, lower![0]!),
    upper![1],
    Math.max(upper![2]!, lower![2]!),
    lower![3],
  ]);
});

test('far islands do not widen the box of their province', () => {
  const { mesh, provinces } = tessellated(withFarIsland());
  expect(provinces[0]!.box).toEqual([...mesh.boxes.subarray(0, 4)]);
});

test('a province without a county is refused by its adcode', () => {
  const boundaries = squareTopology();
  const [first] = boundaries.objects.provinces.geometries;
  boundaries.objects.provinces.geometries.push({ ...first!, id: '110000' });
  expect(() => tessellate('overview', boundaries, landTopology())).toThrow('110000');
});

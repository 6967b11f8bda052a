import { describe, expect, test } from 'vitest';
import { RELEASES, isBuilt } from '../../../tests/fixtures/latest-release.ts';
import { latestRelease, readFrom } from '../../../tools/open-from-disk.ts';
import { openRelease } from '../../release/open-release.ts';
import { readTopology } from '../../release/load-topology.ts';
import { squareTopology, landTopology } from '../../../tests/fixtures/squares.ts';
import { DIRECTIONS, nearestRow, rowTowards } from './county-walk.ts';
import { tessellate } from './tessellation.ts';

const FOUR = tessellate('overview', squareTopology(), landTopology());
const [NORTH_WEST, SOUTH_WEST, NORTH_EAST, SOUTH_EAST] = [0, 1, 2, 3] as const;

const walk = (from: number, key: string, boundaries = FOUR) =>
  rowTowards(boundaries, from, DIRECTIONS[key]!);

test.each([
  ['ArrowDown', NORTH_WEST, SOUTH_WEST],
  ['ArrowRight', SOUTH_WEST, SOUTH_EAST],
  ['ArrowUp', SOUTH_EAST, NORTH_EAST],
  ['ArrowLeft', NORTH_EAST, NORTH_WEST],
])('%s leads from row %i to its neighbour %i', (key, from, to) => {
  expect(walk(from, key)).toBe(to);
});

test.each(['ArrowUp', 'ArrowLeft'])('%s at the rim leads nowhere', (key) => {
  expect(walk(NORTH_WEST, key)).toBe(NORTH_WEST);
});

test('from an island a step leads to what is nearest in its direction', () => {
  const apart = [
    { id: '460101', west: 104, south: 20 },
    { id: '520101', west: 104, south: 25 },
    { id: '520102', west: 104, south: 30 },
    { id: '530101', west: 110, south: 20 },
  ];
  const islands = tessellate('overview', squareTopology(apart), landTopology());
  expect(walk(0, 'ArrowUp', islands)).toBe(1);
  expect(walk(0, 'ArrowRight', islands)).toBe(3);
  expect(walk(1, 'ArrowDown', islands)).toBe(0);
});

test('a walk begins at the county whose centre is nearest', () => {
  const { mesh } = FOUR;
  const centre = mesh.centers.subarray(SOUTH_EAST * 2, SOUTH_EAST * 2 + 2);
  expect(nearestRow(mesh, [centre[0]! + 0.001, centre[1]! - 0.001])).toBe(SOUTH_EAST);
});

describe.runIf(isBuilt)('of the latest release', () => {
  test('every county can be walked to', async () => {
    const { boundaries, land } = await readTopology(
      await openRelease(latestRelease(RELEASES), readFrom(RELEASES)),
    );
    const geometry = tessellate('overview', boundaries, land);
    const reached = new Set([0]);
    for (const row of reached)
      for (const direction of Object.values(DIRECTIONS))
        reached.add(rowTowards(geometry, row, direction));
    expect(reached.size).toBe(geometry.mesh.ids.length);
  });
});

import { expect, test } from 'vitest';
import { jsonBytes } from '../../tests/fixtures/release.ts';
import { landTopology, squareTopology } from '../../tests/fixtures/squares.ts';
import { tessellate } from '../core/geography/tessellation.ts';
import { loadGeometry } from './load-geometry.ts';
import type { Release } from './open-release.ts';

/** A release whose every boundary is the given one. */
function releaseOf(boundaries: unknown): Release {
  return {
    id: '0123456789ab',
    names: ['overview', 'land-overview'],
    product: (name) =>
      Promise.resolve(
        jsonBytes(name.startsWith('land') ? landTopology() : boundaries).buffer as ArrayBuffer,
      ),
  };
}

test('boundaries come from the worker as the model makes them', async () => {
  const geometry = await loadGeometry(releaseOf(squareTopology()), 'detail');
  const expected = tessellate('detail', squareTopology(), landTopology());
  expect(geometry).toEqual(expected);
});

test.each([
  ['another table', { version: 1 }],
  ['not even an object', null],
])('boundaries that are %s are corrupt', async (_, content) => {
  await expect(loadGeometry(releaseOf(content), 'overview')).rejects.toMatchObject({
    issue: { code: 'corrupt', product: 'overview' },
  });
});

test('how long the boundaries took is measured where anyone can read it', async () => {
  performance.clearMeasures('atlas:load:geo');
  await loadGeometry(releaseOf(squareTopology()), 'overview');
  expect(performance.getEntriesByName('atlas:load:geo')).toHaveLength(1);
});

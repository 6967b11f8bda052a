import { expect, test } from 'vitest';
import { landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { fromFakeLngLat, type Point } from './albers.ts';
import type { LandTopology } from './tessellation.ts';
import { tessellate } from './tessellation.ts';

interface LineWork {
  features: {
    properties: { kind: string };
    geometry: { type: string; coordinates: Point[][] };
  }[];
}

function lineWork(land: LandTopology = landTopology()): LineWork {
  const { lineWork } = tessellate('overview', squareTopology(), land);
  return JSON.parse(new TextDecoder().decode(lineWork)) as LineWork;
}

/** The line segments of a kind as `lng lat – lng lat` in whole degrees, in order. */
function segments(kind: string): string[] {
  const feature = lineWork().features.find(({ properties }) => properties.kind === kind)!;
  const write = (lngLat: Point) => fromFakeLngLat(lngLat).map(Math.round).join(' ');
  return feature.geometry.coordinates
    .flatMap((line) =>
      line.slice(1).map((to, index) => [write(line[index]!), write(to)].sort().join(' – ')),
    )
    .sort();
}

test('there is one feature for each kind of line, and the land', () => {
  const kinds = lineWork().features.map(({ properties }) => properties.kind);
  expect(kinds).toEqual(['county', 'province', 'nation', 'dash', 'land']);
});

test('county lines run only between counties of one province', () => {
  expect(segments('county')).toEqual(['104 31 – 105 31', '105 31 – 106 31']);
});

test('province lines run only between provinces', () => {
  expect(segments('province')).toEqual(['105 30 – 105 31', '105 31 – 105 32']);
});

test('the nation line runs around the outside', () => {
  expect(segments('nation')).toEqual([
    '104 30 – 104 31',
    '104 30 – 105 30',
    '104 31 – 104 32',
    '104 32 – 105 32',
    '105 30 – 106 30',
    '105 32 – 106 32',
    '106 30 – 106 31',
    '106 31 – 106 32',
  ]);
});

test('the dashes are lines of their own', () => {
  expect(segments('dash')).toEqual(['112 15 – 112 16']);
});

test('the land is one shape, whether it comes alone or in a collection', () => {
  const alone = landTopology();
  const collected = landTopology();
  collected.objects.land = { type: 'GeometryCollection', geometries: [collected.objects.land] };
  const landOf = (land: LandTopology) => lineWork(land).features.at(-1)!.geometry;
  expect(landOf(alone).type).toBe('MultiPolygon');
  expect(landOf(alone).coordinates).toHaveLength(1);
  expect(landOf(collected)).toEqual(landOf(alone));
});

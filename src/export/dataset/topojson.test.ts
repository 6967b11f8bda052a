import { feature, neighbors } from 'topojson-client';
import { expect, test } from 'vitest';
import { SQUARE_METADATA, squareExtract } from '../../../tests/fixtures/extract.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { squareTopology } from '../../../tests/fixtures/squares.ts';
import type { BoundaryTopology } from '../../core/geography/tessellation.ts';
import { shapesOf } from './boundary.ts';
import { makeGeoJson } from './geojson.ts';
import { makeTopoJson } from './topojson.ts';
import { wideTable } from './wide-table.ts';

/** The topology of the counties at some places of the atlas. */
function topologyOf(...places: readonly number[]) {
  const extract = squareExtract();
  const counties = places.map((place) => extract.counties[place]!);
  return makeTopoJson(wideTable({ ...extract, counties }), squareTopology(), SQUARE_METADATA);
}

test('the outlines are those of the release', () => {
  const topology = topologyOf(0, 3);
  const original = squareTopology();
  const outlines = feature(original, original.objects.counties).features;
  expect(feature(topology, topology.objects.counties).features).toMatchObject([
    { id: '520101', geometry: outlines[0]!.geometry, properties: { sales_2018H1_value: 10e6 } },
    { id: '530102', geometry: outlines[3]!.geometry, properties: { sales_2018H1_value: 40e6 } },
  ]);
  expect(topology.bbox).toEqual([104, 30, 106, 32]);
});

test('neighbours share their arcs', () => {
  const { objects } = topologyOf(0, 1, 2, 3);
  const { geometries } = objects.counties;
  expect(neighbors(geometries)[0]?.toSorted()).toEqual(expect.arrayContaining([1, 2]));
});

test('any choice of counties has the shapes that GeoJSON gives them', () => {
  fc.assert(
    fc.property(fc.subarray([0, 1, 2, 3], { minLength: 1 }), (places) => {
      const topology = topologyOf(...places);
      const extract = squareExtract();
      const counties = places.map((place) => extract.counties[place]!);
      const table = wideTable({ ...extract, counties });
      const { features } = makeGeoJson(table, squareTopology(), SQUARE_METADATA);
      const ids = counties.map(({ id }) => id);
      const shapes = shapesOf(topology as unknown as BoundaryTopology, ids);
      expect(shapes).toEqual(features.map(({ geometry }) => geometry));
    }),
  );
});

test('arcs that no county uses are left out', () => {
  const { arcs, objects } = topologyOf(1);
  const used = JSON.stringify(objects.counties.geometries[0]).match(/"arcs":\[\[[^\]]*/)![0];
  expect(arcs).toHaveLength(used.split(',').length);
  expect(arcs.length).toBeLessThan(squareTopology().arcs.length);
});

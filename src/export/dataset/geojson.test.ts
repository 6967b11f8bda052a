import { expect, test } from 'vitest';
import { SQUARE_METADATA, squareExtract } from '../../../tests/fixtures/extract.ts';
import { fourSquares, squareTopology } from '../../../tests/fixtures/squares.ts';
import { signedArea } from './boundary.ts';
import { makeGeoJson } from './geojson.ts';
import { wideTable } from './wide-table.ts';

const extract = squareExtract();
const table = wideTable(extract);
const geojson = makeGeoJson(table, squareTopology(), SQUARE_METADATA);

test('each county is a feature under its adcode, with the row of the wide table', () => {
  expect(geojson.features.map(({ id }) => id)).toEqual(['520101', '520102', '530101', '530102']);
  expect(geojson.features[1]).toMatchObject({
    bbox: [104, 30, 105, 31],
    properties: { name: '乙县', sales_2018H1_value: 20e6, sales_2018H1_status: 'modelled' },
  });
  expect(geojson.bbox).toEqual([104, 30, 106, 32]);
});

test('outer rings run counterclockwise and holes clockwise', () => {
  const squares = fourSquares().map((square, index) => ({ ...square, hole: index === 0 }));
  const { features } = makeGeoJson(table, squareTopology(squares), SQUARE_METADATA);
  const rings = features.map(({ geometry }) => (geometry as GeoJSON.Polygon).coordinates);
  expect(rings.map((of) => of.map((ring) => Math.sign(signedArea(ring))))).toEqual([
    [1, -1],
    [1],
    [1],
    [1],
  ]);
});

test('national figures stand beside the counties, not among them', () => {
  expect(geojson.metadata).toMatchObject({
    ...SQUARE_METADATA,
    national: [{ adcode: '100000', sales_2018H1_value: 100e6, sales_2018H1_status: 'reported' }],
  });
});

test('only counties that the filter keeps are written', () => {
  const counties = extract.counties.slice(2, 3);
  const { features, bbox } = makeGeoJson(
    wideTable({ ...extract, counties }),
    squareTopology(),
    SQUARE_METADATA,
  );
  expect(features.map(({ id }) => id)).toEqual(['530101']);
  expect(bbox).toEqual([105, 31, 106, 32]);
});

test('a county without a boundary is an error that names it', () => {
  const topology = squareTopology(fourSquares().slice(1));
  expect(() => makeGeoJson(table, topology, SQUARE_METADATA)).toThrow(
    'boundaries: got no polygon of county 520101, expected one of every county',
  );
});

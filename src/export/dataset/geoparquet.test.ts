import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { expect, test } from 'vitest';
import { SQUARE_METADATA, squareExtract } from '../../../tests/fixtures/extract.ts';
import { squareTopology } from '../../../tests/fixtures/squares.ts';
import { makeGeoJson } from './geojson.ts';
import { formatGeoParquet } from './geoparquet.ts';
import { wideTable } from './wide-table.ts';

const table = wideTable(squareExtract({ places: [0, 2] }));
const file = formatGeoParquet(table, squareTopology(), SQUARE_METADATA);
const valueOf = (key: string) =>
  JSON.parse(
    parquetMetadata(file).key_value_metadata!.find((entry) => entry.key === key)!.value!,
  ) as unknown;

test('reading it back gives the rows and the outlines', async () => {
  const { features } = makeGeoJson(table, squareTopology(), SQUARE_METADATA);
  expect(await parquetReadObjects({ file })).toEqual(
    features.map(({ properties, geometry }) => ({ ...properties, geometry })),
  );
});

test('columns have types, and one without any number is still one of numbers', () => {
  const types = Object.fromEntries(
    parquetSchema(parquetMetadata(file)).children.map(({ element }) => [
      element.name,
      element.converted_type ?? element.type,
    ]),
  );
  expect(types).toMatchObject({
    adcode: 'UTF8',
    key_county: 'BOOLEAN',
    left_year: 'INT32',
    population_2020: 'INT32',
    sales_2018H1_value: 'DOUBLE',
    sales_2019H1_value: 'DOUBLE',
    geometry: 'BYTE_ARRAY',
  });
});

test('the key geo says how the outlines are written', () => {
  expect(valueOf('geo')).toEqual({
    version: '1.1.0',
    primary_column: 'geometry',
    columns: {
      geometry: {
        encoding: 'WKB',
        geometry_types: ['Polygon'],
        orientation: 'counterclockwise',
        bbox: [104, 30, 106, 32],
      },
    },
  });
});

test('metadata and national figures are in the file', () => {
  expect(valueOf('relief-atlas')).toMatchObject({
    ...SQUARE_METADATA,
    national: [{ adcode: '100000', sales_2018H1_value: 100e6 }],
  });
});

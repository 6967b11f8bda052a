import { geojsonToWkb, parquetWriteBuffer } from 'hyparquet-writer';
import type { BoundaryTopology } from '../../core/geography/tessellation.ts';
import { boundsOf, shapesOf, type BoundaryGeometry } from './boundary.ts';
import { beside, type Metadata } from './metadata.ts';
import { parquetColumns } from './parquet.ts';
import { adcodesOf } from './place-columns.ts';
import type { Table } from './table.ts';

/**
 * Writes a wide table as GeoParquet 1.1, a row a county; the metadata and the national figures are JSON
 * under the key `relief-atlas`.
 * @throws as `shapesOf` and `boundsOf` do.
 */
export function formatGeoParquet(
  table: Table,
  topology: BoundaryTopology,
  metadata: Metadata,
): ArrayBuffer {
  const shapes = shapesOf(topology, adcodesOf(table));
  return parquetWriteBuffer({
    columnData: [
      ...parquetColumns(table.columns, table.counties),
      // Readers older than the logical type GEOMETRY know plain bytes and the key `geo`.
      {
        name: 'geometry',
        type: 'BYTE_ARRAY' as const,
        nullable: false,
        statistics: false,
        data: shapes.map(geojsonToWkb),
      },
    ],
    kvMetadata: [
      { key: 'geo', value: JSON.stringify(geoOf(shapes)) },
      { key: 'relief-atlas', value: JSON.stringify(beside(table, metadata)) },
    ],
  });
}

/** Without `crs` the coordinates are those of OGC:CRS84, which is WGS84 with the longitude first. */
function geoOf(shapes: readonly BoundaryGeometry[]) {
  return {
    version: '1.1.0',
    primary_column: 'geometry',
    columns: {
      geometry: {
        encoding: 'WKB',
        geometry_types: [...new Set(shapes.map(({ type }) => type))].sort(),
        orientation: 'counterclockwise',
        bbox: boundsOf(shapes),
      },
    },
  };
}

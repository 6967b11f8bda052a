import type { BoundaryTopology } from '../../core/geography/tessellation.ts';
import { boundsOf, shapesOf } from './boundary.ts';
import { beside, type Beside, type Metadata } from './metadata.ts';
import { adcodesOf } from './place-columns.ts';
import { recordOf, type Table } from './table.ts';

/** Counties as features, with what is said of all of them beside. */
export interface Features extends GeoJSON.FeatureCollection {
  readonly metadata: Beside;
}

/**
 * Makes GeoJSON by RFC 7946 of a wide table: a feature a county under its adcode, national figures in the metadata.
 * @throws as `shapesOf` and `boundsOf` do.
 */
export function makeGeoJson(
  table: Table,
  topology: BoundaryTopology,
  metadata: Metadata,
): Features {
  const ids = adcodesOf(table);
  const shapes = shapesOf(topology, ids);
  return {
    type: 'FeatureCollection',
    metadata: beside(table, metadata),
    bbox: boundsOf(shapes),
    features: shapes.map((geometry, index) => ({
      type: 'Feature',
      id: ids[index]!,
      bbox: boundsOf([geometry]),
      properties: recordOf(table.columns, table.counties[index]!),
      geometry,
    })),
  };
}

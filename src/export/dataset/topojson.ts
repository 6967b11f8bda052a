import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { BoundaryTopology } from '../../core/geography/tessellation.ts';
import { boundsOf, findCounties, shapesOf } from './boundary.ts';
import { beside, type Beside, type Metadata } from './metadata.ts';
import { adcodesOf } from './place-columns.ts';
import { recordOf, type ExportCell, type Table } from './table.ts';

/** Counties that share their arcs, with what is said of all of them beside. */
export interface CountyTopology extends Topology<{
  counties: GeometryCollection<Record<string, ExportCell>>;
}> {
  readonly metadata: Beside;
}

/**
 * Makes TopoJSON of a wide table, with the arcs and the grid of the release as far as the counties use them.
 * @throws as `findCounties` and `boundsOf` do.
 */
export function makeTopoJson(
  table: Table,
  topology: BoundaryTopology,
  metadata: Metadata,
): CountyTopology {
  const ids = adcodesOf(table);
  const { geometries, arcs } = keepArcs(topology, findCounties(topology, ids));
  return {
    type: 'Topology',
    metadata: beside(table, metadata),
    bbox: boundsOf(shapesOf(topology, ids)),
    transform: topology.transform,
    objects: {
      counties: {
        type: 'GeometryCollection',
        geometries: geometries.map((geometry, index) => ({
          ...geometry,
          id: ids[index]!,
          properties: recordOf(table.columns, table.counties[index]!),
        })),
      },
    },
    arcs,
  };
}

/** Numbers the arcs that polygons use in the order in which they are first used, and drops the others. */
function keepArcs({ arcs }: Topology, polygons: readonly (Polygon | MultiPolygon)[]) {
  const places = new Map<number, number>();
  const renumber = (arc: number) => {
    const old = arc < 0 ? ~arc : arc;
    const place = places.get(old) ?? places.size;
    places.set(old, place);
    return arc < 0 ? ~place : place;
  };
  const renumberRings = (rings: number[][]) => rings.map((ring) => ring.map(renumber));
  const geometries = polygons.map((polygon) =>
    polygon.type === 'Polygon'
      ? { type: polygon.type, arcs: renumberRings(polygon.arcs) }
      : { type: polygon.type, arcs: polygon.arcs.map(renumberRings) },
  );
  return { geometries, arcs: [...places.keys()].map((old) => arcs[old]!) };
}

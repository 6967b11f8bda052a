import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, LineString, Topology } from 'topojson-specification';
import { type Area, dissolve, prefectureOf, provinceOf } from './dissolve.ts';
import { labelPoint } from './label.ts';

/** Id of the nation: the ISO 3166 number of China. */
export const NATION = '156';

/** Names of prefectures and provinces by id. */
export type Names = ReadonlyMap<string, string>;

function collection(geometries: unknown[]): GeometryCollection {
  return { type: 'GeometryCollection', geometries: geometries as GeometryCollection['geometries'] };
}

/** Gives the label point of every province of an assembled topology, by id. */
export function labelPoints(topology: Topology): Map<string, [number, number]> {
  const provinces = (topology.objects.provinces as GeometryCollection).geometries as Area[];
  return new Map(
    provinces.map((province) => {
      const { geometry } = feature(topology, province) as Feature<Polygon | MultiPolygon>;
      return [
        province.id,
        labelPoint(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates),
      ];
    }),
  );
}

/**
 * Assembles a level: `counties` (name), `prefectures` (name where a source states it), `provinces` (name),
 * `nation` and `tendash`, each sorted by id and with no other property.
 */
export function assemble(level: Topology, names: Names): Topology {
  const geometriesOf = (object: string) => (level.objects[object] as GeometryCollection).geometries;
  const counties = (geometriesOf('counties') as (Area & { properties: { name: string } })[]).map(
    ({ type, id, arcs, properties: { name } }) =>
      ({ type, id, properties: { name }, arcs }) as Area,
  );
  const named = ({ id, type, arcs }: Area) => {
    const name = names.get(id);
    return name === undefined ? { type, id, arcs } : { type, id, properties: { name }, arcs };
  };
  const dashes = (geometriesOf('tendash') as (LineString & { id: string })[]).map(
    ({ type, id, arcs }) => ({ type, id, arcs }),
  );
  return {
    type: 'Topology',
    transform: level.transform,
    objects: {
      counties: collection(counties),
      prefectures: collection(dissolve(level, counties, prefectureOf).map(named)),
      provinces: collection(dissolve(level, counties, provinceOf).map(named)),
      nation: collection(dissolve(level, counties, () => NATION).map(named)),
      tendash: collection(dashes),
    },
    arcs: level.arcs,
  };
}

/** Gives a copy of an assembled topology whose provinces carry their label points, `[lng, lat]`. */
export function addLabels(
  topology: Topology,
  labels: ReadonlyMap<string, [number, number]>,
): Topology {
  const provinces = (topology.objects.provinces as GeometryCollection).geometries.map(
    ({ properties, ...province }) => ({
      ...province,
      properties: { ...properties, label: labels.get(String(province.id)) },
    }),
  );
  return { ...topology, objects: { ...topology.objects, provinces: collection(provinces) } };
}

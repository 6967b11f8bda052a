import type { Feature, LineString } from 'geojson';
import mapshaper from 'mapshaper';
import type { Topology } from 'topojson-specification';
import type { County } from './county.ts';
import { weld } from './weld.ts';

/** How coarse a level of detail is. */
export interface Level {
  /** Smallest length that survives, in metres. */
  intervalM: number;
  /** Islands below this area are dropped, in km². */
  minIslandKm2: number;
  /** Grid lines along each axis. */
  quantization: number;
}

// Taiwan and Sansha: their islets must survive at every level.
const WITH_ISLETS = '/^(71|4603)/.test(id)';
const ISLET_INTERVAL_M = 60;

/** Closes gaps and removes overlaps between neighbours, so that they share arcs; gives an unquantised topology. */
export async function cleanCounties(counties: County[]): Promise<string> {
  const collection = {
    type: 'FeatureCollection',
    features: counties.map(({ id, name, polygons }) => ({
      type: 'Feature',
      properties: { id, name },
      geometry: { type: 'MultiPolygon', coordinates: polygons },
    })),
  };
  const output = await mapshaper.applyCommands(
    '-i counties.json -clean gap-fill-area=30km2 -o clean.json format=topojson no-quantization',
    { 'counties.json': collection },
  );
  return String(output['clean.json']);
}

/**
 * Simplifies cleaned counties to a level and sets them with the dashes on one grid: a topology with the objects
 * `counties` (id, name) and `tendash` (id).
 */
export async function simplifyCounties(
  clean: string,
  tendash: Feature<LineString>[],
  { intervalM, minIslandKm2, quantization }: Level,
): Promise<Topology> {
  const commands = [
    '-i clean.json name=counties',
    `-simplify weighted keep-shapes variable interval="${WITH_ISLETS} ? ${ISLET_INTERVAL_M} : ${intervalM}"`,
    `-filter '${WITH_ISLETS}' + name=islets`,
    `-filter '!${WITH_ISLETS}' target=counties`,
    `-filter-islands min-area=${minIslandKm2}km2 target=counties`,
    '-merge-layers target=counties,islets name=counties',
    '-clean target=counties',
    '-sort id target=counties',
    '-i tendash.json name=tendash',
    `-o level.json format=topojson quantization=${quantization} fix-geometry id-field=id target=*`,
  ];
  const output = await mapshaper.applyCommands(commands.join(' '), {
    'clean.json': clean,
    'tendash.json': {
      type: 'FeatureCollection',
      features: tendash.map((dash) => ({ ...dash, properties: { id: dash.id } })),
    },
  });
  return weld(JSON.parse(String(output['level.json'])));
}

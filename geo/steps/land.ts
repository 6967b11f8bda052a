import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mapshaper from 'mapshaper';
import type { Topology } from 'topojson-specification';
import { weld } from './weld.ts';

// West, south, east, north: wider than any map shows, so that the cut is out of sight.
const WINDOW = '15,-20,180,85';

/** How coarse a level of the land is. */
export interface LandLevel {
  /** Smallest length that survives in metres; undefined keeps the source as it is. */
  intervalM?: number;
  /** Islands below this area are dropped, in km². */
  minIslandKm2: number;
  /** Grid lines along each axis. */
  quantization: number;
}

/** Reads the 1:50 m land of `world-atlas`, a topology as text. */
export function readLand(folder: string): string {
  return readFileSync(join(folder, 'land-50m.json'), 'utf8');
}

/** Cuts the land to a window round Asia, takes out the area of `coast`, and simplifies to a level: the object `land`. */
export async function simplifyLand(
  land: string,
  coast: string,
  { intervalM, minIslandKm2, quantization }: LandLevel,
): Promise<Topology> {
  const commands = [
    '-i land.json name=land',
    `-clip bbox=${WINDOW}`,
    intervalM === undefined ? '' : `-simplify weighted keep-shapes interval=${intervalM}`,
    '-erase coast.json',
    `-filter-islands min-area=${minIslandKm2}km2`,
    '-filter-fields',
    `-o level.json format=topojson quantization=${quantization} fix-geometry`,
  ];
  const output = await mapshaper.applyCommands(commands.join(' '), {
    'land.json': land,
    'coast.json': coast,
  });
  return weld(JSON.parse(String(output['level.json'])));
}

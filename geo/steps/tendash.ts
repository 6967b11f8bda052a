import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Position } from 'geojson';
import { ringAreaKm2 } from '../area.ts';

const DASHES = 10;
const CENTER = [114.5, 14] as const; // of the South China Sea; dashes are numbered around it
const MAX_WIDTH_KM = 5;

function lengthOf(ring: Position[]): number {
  const km = (a: Position, b: Position) => Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!) * 111;
  return ring.slice(1).reduce((sum, point, i) => sum + km(ring[i]!, point), 0);
}

function isDash(ring: Position[]): boolean {
  const halfPerimeter = lengthOf(ring) / 2;
  return halfPerimeter > 90 && Math.abs(ringAreaKm2(ring)) / halfPerimeter < MAX_WIDTH_KM;
}

/**
 * Derives the centre line of a thin closed ring whose two long sides have equally many vertices in step.
 * Throws when the ring has an odd number of vertices.
 */
export function centerLine(ring: Position[]): Position[] {
  const points = ring.slice(0, -1);
  const half = points.length / 2;
  if (!Number.isInteger(half))
    throw new Error(`dash: got ${points.length} vertices, expected an even number`);
  const at = (i: number) => points[(i + points.length) % points.length]!;
  const edge = (i: number) => Math.hypot(at(i + 1)[0]! - at(i)[0]!, at(i + 1)[1]! - at(i)[1]!);
  let end = 0;
  for (let i = 1; i < half; i++)
    if (edge(i) + edge(i + half) < edge(end) + edge(end + half)) end = i;
  return Array.from({ length: half }, (_, j) =>
    [0, 1].map((axis) => (at(end + 1 + j)[axis]! + at(end - j)[axis]!) / 2),
  );
}

/**
 * Reads the ten dashes from `@surbowl/world-geo-json-zh` as lines with ids 1 to 10, counterclockwise from the
 * Gulf of Tonkin to the east of Taiwan. Throws when there are not ten.
 */
export function readTendash(folder: string): Feature<LineString>[] {
  const world = JSON.parse(
    readFileSync(join(folder, 'world.zh.json'), 'utf8'),
  ) as FeatureCollection<MultiPolygon>;
  const china = world.features.find(({ properties }) => properties?.iso_n3 === '156')!;
  const lines = china.geometry.coordinates
    .map(([outer]) => outer!)
    .filter(isDash)
    .map(centerLine);
  if (lines.length !== DASHES)
    throw new Error(`ten-dash line: got ${lines.length} dashes, expected ${DASHES}`);
  // From north (0) counterclockwise, through west, to north-east.
  const bearing = (line: Position[]) => {
    const [lng, lat] = line[Math.floor(line.length / 2)]!;
    return (Math.atan2(CENTER[0] - lng!, lat! - CENTER[1]) + 2 * Math.PI) % (2 * Math.PI);
  };
  return lines
    .sort((a, b) => bearing(a) - bearing(b))
    .map((coordinates, i) => ({
      type: 'Feature',
      id: String(i + 1),
      properties: {},
      geometry: { type: 'LineString', coordinates },
    }));
}

import { brotliCompressSync } from 'node:zlib';
import type { Topology } from 'topojson-specification';
import { fileFault, type Fault, type Mismatch } from '../data/fault.ts';
import { adcode, decimal, text } from '../data/field.ts';
import { loadBoundaries } from '../data/products.ts';
import { reportFaults } from '../data/report.ts';
import { list } from '../data/schema.ts';
import { defineTable, readTable, tableFile, type Fields, type Table } from '../data/table.ts';
import { readText } from '../data/text-file.ts';
import { shapesOf } from './topology.ts';
import {
  areaFaults,
  crossingFaults,
  gridFaults,
  idFaults,
  islandFaults,
  listFaults,
  unionFaults,
} from './faults.ts';

/** Largest size of a level with its land, in kB at brotli quality 11. */
const BUDGET_KB = { overview: 345, detail: 560 };

const AREAS = defineTable('areas', 'Areas of counties', ['county'], {
  county: adcode,
  area_km2: decimal(0),
});
const ISLANDS = defineTable('islands', 'Islands that must be drawn', ['name'], {
  name: text,
  county: adcode,
  lng: decimal(-180, 180),
  lat: decimal(-90, 90),
});

const root = new URL('../', import.meta.url);
const faults: Fault[] = [];
const unchecked: string[] = [];

/** The rows of a table; undefined where one of them could not be read. */
function rowsOf<F extends Fields>(table: Table<F>, file: string) {
  const { content, faults: ofFile } = readText(root, file);
  faults.push(...ofFile);
  if (content === undefined) return undefined;
  const { reads, faults: ofTable, isWhole } = readTable(table, content, file);
  faults.push(...ofTable);
  return isWhole ? reads.map(({ row }) => row) : undefined;
}

const listed = rowsOf(list, tableFile('list'))?.map(({ county }) => county);
const areas = rowsOf(AREAS, 'geo/products/areas.csv');
const islands = rowsOf(ISLANDS, 'geo/islands.csv');
const { boundaries, faults: ofBoundaries } = loadBoundaries(root);
faults.push(...ofBoundaries);

if (!listed || !areas || !islands) unchecked.push('outlines against a table that has faults');
const sizes = (['overview', 'detail'] as const).map(checkLevel);

if (faults.length > 0) reportFaults({ faults, unchecked });
else console.log(`geo: ${areas!.length} counties, ${islands!.length} islands, ${sizes.join(', ')}`);

/** Adds the faults of a level and its land, and says how large they are. */
function checkLevel(level: keyof typeof BUDGET_KB): string {
  const [bytes, land] = [boundaries[level], boundaries[`land-${level}`]];
  if (!bytes || !land) {
    unchecked.push(`the outlines of ${level}`);
    return '';
  }
  const topology = JSON.parse(bytes.toString()) as Topology;
  const backdrop = JSON.parse(land.toString()) as Topology;
  const kB = (brotliCompressSync(bytes).length + brotliCompressSync(land).length) / 1000;
  const add = (name: string, all: Mismatch[]) =>
    faults.push(
      ...all.map(({ got, expected }) => fileFault(`geo/products/${name}.topo.json`, got, expected)),
    );
  const measured = new Map((areas ?? []).map(({ county, area_km2 }) => [county, area_km2]));
  const unmeasured = areas
    ? shapesOf(topology, 'counties').filter(({ id }) => !measured.has(id))
    : [];
  if (level === 'overview')
    faults.push(
      ...unmeasured.map(({ id }) =>
        fileFault('geo/products/areas.csv', `no area of county ${id}`, 'one of each outline'),
      ),
    );
  add(level, [
    ...idFaults(topology),
    ...listFaults(topology, listed ?? []),
    ...unionFaults(topology),
    ...gridFaults(topology),
    ...crossingFaults(topology),
    ...(areas && unmeasured.length === 0 ? areaFaults(topology, measured) : []),
    ...islandFaults(topology, islands ?? []),
    ...(kB > BUDGET_KB[level]
      ? [{ got: `${kB.toFixed(0)} kB of brotli`, expected: `${BUDGET_KB[level]} at most` }]
      : []),
  ]);
  add(`land-${level}`, [...gridFaults(backdrop), ...crossingFaults(backdrop)]);
  return `${level} ${kB.toFixed(0)} kB`;
}

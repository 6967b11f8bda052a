import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { csvParse } from 'd3-dsv';
import type { Topology } from 'topojson-specification';
import {
  areaFaults,
  crossingFaults,
  gridFaults,
  idFaults,
  islandFaults,
  listFaults,
  unionFaults,
} from './faults.ts';
import { shapesOf } from './topology.ts';

/** Largest size of a level with its land, in kB at brotli quality 11. */
const BUDGET_KB = { overview: 345, detail: 560 };

const read = (path: string) => readFileSync(new URL(path, import.meta.url));
const rows = (path: string) => csvParse(read(path).toString());

const listed = rows('../data/tables/list.csv').map(({ county = '' }) => county);
const areas = new Map(rows('products/areas.csv').map((row) => [row.county!, Number(row.area_km2)]));
const islands = rows('islands.csv').map(({ name = '', county = '', lng, lat }) => ({
  name,
  county,
  lng: Number(lng),
  lat: Number(lat),
}));

const faults: string[] = [];
const sizes: string[] = [];
for (const level of ['overview', 'detail'] as const) {
  const files = [`${level}.topo.json`, `land-${level}.topo.json`];
  const [bytes, land] = files.map((file) => read(`products/${file}`)) as [Buffer, Buffer];
  const topology = JSON.parse(bytes.toString()) as Topology;
  const backdrop = JSON.parse(land.toString()) as Topology;
  const kB = (brotliCompressSync(bytes).length + brotliCompressSync(land).length) / 1000;
  sizes.push(`${level} ${kB.toFixed(0)} kB`);
  faults.push(
    ...[
      ...idFaults(topology),
      ...listFaults(topology, listed),
      ...unionFaults(topology),
      ...gridFaults(topology),
      ...crossingFaults(topology),
      ...areaFaults(topology, areas),
      ...islandFaults(topology, islands),
      ...(kB > BUDGET_KB[level]
        ? [`size: got ${kB.toFixed(0)} kB of brotli, expected ${BUDGET_KB[level]} at most`]
        : []),
    ].map((fault) => `${files[0]}: ${fault}`),
    ...[
      ...gridFaults(backdrop),
      ...crossingFaults(backdrop),
      ...(shapesOf(backdrop, 'land').length > 0 ? [] : ['land: got none, expected one']),
    ].map((fault) => `${files[1]}: ${fault}`),
  );
}

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
} else {
  console.log(`geo: ${areas.size} counties, ${islands.length} islands, ${sizes.join(', ')}`);
}

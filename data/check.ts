import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { salesEstimate } from './estimates.ts';
import { datapackage } from './datapackage.ts';
import { countFaults, estimateFaults } from './estimate-faults.ts';
import { faultsOf } from './faults.ts';
import { layerFaults } from './layer-faults.ts';
import {
  layerProducts,
  loadBoundaries,
  makeParts,
  topologyNames,
  topologyPlaces,
} from './products.ts';
import { makeRelease, staleFiles } from './release.ts';
import { formatFault } from './table.ts';
import { loadTexts, readTables } from './tables.ts';

const boundaries = loadBoundaries(new URL('../geo/products/', import.meta.url));
const places = 'absent' in boundaries ? undefined : topologyPlaces(boundaries);
const { rows, faults } = readTables(loadTexts(), places && new Set(places.levels.keys()));
const problems = faults.map(formatFault);
let release = 'no boundaries, so no release was compared';

if (problems.length === 0) {
  problems.push(
    ...faultsOf(rows, 'absent' in boundaries ? undefined : topologyNames(boundaries).counties),
  );
  problems.push(...estimateFaults(rows, salesEstimate(rows)), ...countFaults(rows));
  if (places) problems.push(...layerFaults(rows, layerProducts(rows, places)));
}
if (problems.length === 0 && !('absent' in boundaries)) {
  const fresh = makeRelease(makeParts(rows, boundaries));
  const folder = fileURLToPath(new URL('../public/releases/', import.meta.url));
  for (const path of staleFiles(folder, fresh))
    problems.push(`public/releases/${path}: got a stale file or none; run npm run build:data`);
  release = `release ${fresh.id}`;
}
const descriptor = new URL('datapackage.json', import.meta.url);
if (!existsSync(descriptor) || readFileSync(descriptor, 'utf8') !== (await datapackage()))
  problems.push('data/datapackage.json: got a stale file or none; run npm run build:data');

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else {
  console.log(
    `data: ${rows.list.length} rows on ${rows.counties.length} counties, ${rows.observations.length} observations, ${rows.figures.length} figures, ${rows.stories.length} stories, ${release}`,
  );
}

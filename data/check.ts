import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { salesEstimate } from './atlas.ts';
import { datapackage } from './datapackage.ts';
import { estimateFaults } from './estimate-faults.ts';
import { faultsOf } from './faults.ts';
import { loadBoundaries, makeParts, topologyNames } from './products.ts';
import { makeRelease, staleFiles } from './release.ts';
import { formatFault } from './table.ts';
import { loadTexts, readTables } from './tables.ts';

const { rows, faults } = readTables(loadTexts());
const problems = faults.map(formatFault);
const boundaries = loadBoundaries(new URL('../geo/products/', import.meta.url));
let release = 'no boundaries, so no release was compared';

if (problems.length === 0) {
  problems.push(...faultsOf(rows, 'absent' in boundaries ? undefined : topologyNames(boundaries)));
  problems.push(...estimateFaults(rows, salesEstimate(rows)));
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
    `data: ${rows.list.length} rows on ${rows.counties.length} counties, ${rows.observations.length} observations, ${release}`,
  );
}

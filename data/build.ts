import { renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { datapackage } from './datapackage.ts';
import { faultsOf } from './faults.ts';
import { loadBoundaries, makeParts, topologyNames, topologyPlaces } from './products.ts';
import { makeRelease, writeRelease } from './release.ts';
import { formatFault } from './table.ts';
import { loadTexts, readTables } from './tables.ts';

const boundaries = loadBoundaries(new URL('../geo/products/', import.meta.url));
const places = 'absent' in boundaries ? undefined : topologyPlaces(boundaries);
const { rows, faults } = readTables(loadTexts(), places && new Set(places.levels.keys()));
const problems = faults.map(formatFault);
if ('absent' in boundaries)
  problems.push(`${boundaries.absent}: got no file, expected it; run npm run build:geo`);
else if (problems.length === 0)
  problems.push(...faultsOf(rows, topologyNames(boundaries).counties));

if (problems.length > 0 || 'absent' in boundaries) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else {
  const parts = makeParts(rows, boundaries);
  const release = makeRelease(parts);
  const descriptor = new URL('datapackage.json', import.meta.url);
  const draft = new URL('datapackage.json.tmp', import.meta.url);
  writeFileSync(draft, await datapackage());
  writeRelease(fileURLToPath(new URL('../public/releases/', import.meta.url)), release);
  renameSync(draft, descriptor);
  for (const { name, bytes } of parts)
    console.log(`${name}: ${bytes.length} bytes, ${brotliCompressSync(bytes).length} brotli`);
  console.log(`release ${release.id}`);
}

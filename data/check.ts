import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contextProduct, doubtfulLines } from './context.ts';
import { datapackage } from './datapackage.ts';
import { fileFault } from './fault.ts';
import { inspect } from './inspect.ts';
import { makeRelease, staleFiles } from './release.ts';
import { reportFaults } from './report.ts';

const root = new URL('../', import.meta.url);
const { rows, parts, faults, unchecked } = inspect(root);
const stale = (file: string) =>
  fileFault(file, 'another file or none', 'that of these tables; run npm run build:data');

const release = parts && makeRelease(parts);
if (release) {
  const folder = fileURLToPath(new URL('public/releases/', root));
  faults.push(...staleFiles(folder, release).map((path) => stale(`public/releases/${path}`)));
}
const descriptor = new URL('data/datapackage.json', root);
if (!existsSync(descriptor) || readFileSync(descriptor, 'utf8') !== (await datapackage()))
  faults.push(stale('data/datapackage.json'));

if (faults.length > 0) reportFaults({ faults, unchecked });
else {
  for (const line of doubtfulLines(contextProduct(rows))) console.log(line);
  console.log(
    `data: ${rows.list.length} rows on ${rows.counties.length} counties, ${rows.observations.length} observations, ${rows.figures.length} figures, ${rows.stories.length} stories, release ${release!.id}`,
  );
}

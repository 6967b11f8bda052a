import { renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { datapackage } from './datapackage.ts';
import { inspect } from './inspect.ts';
import { makeRelease, writeRelease } from './release.ts';
import { reportFaults } from './report.ts';

const { parts, faults, unchecked } = inspect(new URL('../', import.meta.url));

if (!parts) reportFaults({ faults, unchecked });
else {
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

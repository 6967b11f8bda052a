import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImportOptions } from './options.ts';
import { loadGround, readFile } from './read-file.ts';
import { reportOf } from './report.ts';

/** Reads the files that its parent names, one at a time, so that the parent can end it. */
const releases = join(fileURLToPath(new URL('../../public', import.meta.url)), 'releases');
const ground = loadGround(releases);

process.on('message', ({ path, options }: { path: string; options: ImportOptions }) => {
  void ground.then(async (ground) => {
    const read = await readFile(path, ground, options);
    process.send!(reportOf(read, ground, options.language));
  });
});

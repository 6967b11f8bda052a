import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { objections, redraw } from './drawing.ts';
import { readImports } from './imports.ts';

const root = join(import.meta.dirname, '../..');
const readme = join(root, 'README.md');
const graph = readImports(root);
const before = readFileSync(readme, 'utf8');
const after = redraw(before, graph);

for (const line of objections(graph)) console.log(line);
if (!process.argv.includes('--check')) writeFileSync(readme, after);
else if (after !== before) {
  console.error('README.md shows other rooms than the source has: npm run rooms draws them anew');
  process.exitCode = 1;
}

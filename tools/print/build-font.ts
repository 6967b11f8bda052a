import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { charactersOf, fontPath, makeFont } from './font.ts';

/** Makes the font of PDFs from the characters of texts and releases, in place of the one before. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const characters = charactersOf(root);
const bytes = await makeFont(characters);
const path = fontPath(bytes);
const folder = join(root, 'public', 'fonts');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) {
  if (name.startsWith('noto-sans-sc.')) rmSync(join(folder, name));
}
writeFileSync(join(root, 'public', path), bytes);
writeFileSync(
  join(root, 'src', 'render', 'svg', 'pdf-font.json'),
  `${JSON.stringify({ path, bytes: bytes.length }, null, 2)}\n`,
);
console.log(`${path}: ${[...characters].length} characters, ${bytes.length} bytes`);

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Manifest } from '../../data/product.ts';

/** The products whose words stand on print layouts. */
const PRODUCTS = ['atlas', 'overview', 'network', 'ecology', 'programme', 'stories', 'estimates'];
/** Rooms whose modules hold words. */
const ROOMS = ['src/core', 'src/i18n', 'src/scene', 'src/render/svg'];
/** Words that modules take from the tables. */
const RECORD = ['data/record.json', 'data/first-layers.json'];
/** Words of stories, which handouts print. */
const STORIES = 'data/told';
/** What readers and links may write besides: printable ASCII, and signs of units and sums. */
const ALWAYS =
  Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') +
  '\u00a0·×÷±°–—‘’“”…≈≤≥−□⚠、。，；：？！（）《》「」『』【】〔〕％＋－／～〇々①②③④⑤';

/** The 3755 usual characters of GB 2312, for names that readers bring along. */
function usual(): string {
  const rows = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: 94 }, (_, cell) => [0xb0 + row, 0xa1 + cell]),
  );
  return new TextDecoder('gbk')
    .decode(Uint8Array.from(rows.flat(2)))
    .replace(/[\ue000-\uf8ff\ufffd]/g, '');
}

/** Every character that texts and a folder of releases have, in the order of their codes. */
export function charactersOf(root: string): string {
  const sources = ROOMS.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => join(room, name)),
  );
  const releases = join('public', 'releases');
  const products = readdirSync(join(root, releases))
    .filter((name) => /^[0-9a-f]{12}\.json$/.test(name))
    .flatMap((name) => {
      const manifest = JSON.parse(read(root, join(releases, name))) as Manifest;
      return manifest.products.filter((product) => PRODUCTS.includes(product.name));
    })
    .map(({ path }) => join(releases, path));
  const told = readdirSync(join(root, STORIES)).map((name) => join(STORIES, name));
  const characters = new Set(ALWAYS + usual());
  for (const path of new Set([...sources, ...RECORD, ...told, ...products])) {
    for (const character of read(root, path)) characters.add(character);
  }
  return [...characters]
    .filter((character) => character >= ' ')
    .sort()
    .join('');
}

/** Cuts the font down to characters, as TrueType: for what runs in the page and cannot unpack others. */
export async function makeFont(characters: string): Promise<Buffer> {
  const path = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  );
  const options = { targetFormat: 'truetype', noHinting: true, keepFeatures: [] } as const;
  return subsetFont(readFileSync(path), characters, options);
}

/** Names a font by its content. */
export function fontPath(bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return `fonts/noto-sans-sc.${hash}.ttf`;
}

function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

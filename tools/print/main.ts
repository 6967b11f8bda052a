import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { levelOf } from '../../src/core/view/map-frame.ts';
import { makePdf } from '../../src/render/svg/pdf.ts';
import sheetFont from '../../src/render/svg/pdf-font.json' with { type: 'json' };
import { checkSize } from '../../src/render/svg/paper-size.ts';
import { outputColors } from '../../src/core/theme/output-theme.ts';
import { renderSheet } from '../../src/render/svg/print-layout.ts';
import { show } from '../../src/scene/shown.ts';
import { openView } from './open-view.ts';
import { readOrder, type Kind } from './options.ts';
import { paintPng } from './png.ts';

/** Writes the picture of a view to a file, without a browser; see `USAGE`. */
const root = fileURLToPath(new URL('../../public', import.meta.url));

try {
  const order = readOrder(process.argv.slice(2));
  checkSize(order, order.language ?? 'en');
  const open = await openView(order.hash, join(root, 'releases'), order.language);
  const theme = order.theme ?? open.view.scheme ?? 'light';
  const language = order.language ?? open.view.language ?? 'zh';
  const shown = show({ ...open, language, theme: outputColors(theme) });
  const level = levelOf(open.view, open.geometry, order.width, order.height);
  const boundaries = await open.boundaries(level);
  const svg = renderSheet({ ...order, ...boundaries, shown, isPrint: theme === 'print' });
  writeFileSync(order.out, await contentOf(order.kind, svg));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function contentOf(kind: Kind, svg: string): Promise<string | Uint8Array> {
  if (kind === 'svg') return svg;
  if (kind === 'png') return paintPng(svg, root);
  const { bytes, unknown } = await makePdf(svg, readFileSync(join(root, sheetFont.path)));
  if (unknown.length > 0) console.warn(`not in the font, written as □: ${unknown.join(' ')}`);
  return bytes;
}

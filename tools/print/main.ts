import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Notice } from '../../src/core/view/link-issue.ts';
import { levelOf } from '../../src/core/view/map-frame.ts';
import type { Language } from '../../src/core/base/language.ts';
import { noticeText } from '../../src/i18n/format/link-issue-text.ts';
import { PRINT_MESSAGES } from '../../src/i18n/messages/print-layout.ts';
import { makePdf } from '../../src/render/svg/pdf.ts';
import sheetFont from '../../src/render/svg/pdf-font.json' with { type: 'json' };
import { checkSize } from '../../src/render/svg/paper-size.ts';
import { outputColors } from '../../src/core/theme/output-theme.ts';
import { renderSheet } from '../../src/render/svg/print-layout.ts';
import { scene } from '../../src/scene/scene.ts';
import { latestRelease, openFromDisk } from '../open-from-disk.ts';
import { readOrder, type Kind } from './options.ts';
import { paintPng } from './png.ts';

/** Writes the picture of a view to a file, without a browser; see `USAGE`. */
const root = fileURLToPath(new URL('../../public', import.meta.url));
const releases = join(root, 'releases');

try {
  const order = readOrder(process.argv.slice(2));
  checkSize(order, order.language ?? 'en');
  const open = await openFromDisk(releases, order.hash);
  const { view, issues, geometry } = open;
  const language = order.language ?? view.language ?? 'zh';
  if (issues.length > 0) throw new Error(refusal(issues, language));
  const theme = order.theme ?? view.scheme ?? 'light';
  const shown = scene({ ...open, language, theme: outputColors(theme) });
  const boundaries = await open.boundaries(levelOf(view, geometry, order.width, order.height));
  const svg = renderSheet({ ...order, ...boundaries, scene: shown, isPrint: theme === 'print' });
  writeFileSync(order.out, await contentOf(order.kind, svg));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function refusal(issues: readonly Notice[], language: Language): string {
  const said = issues.map((notice) => noticeText(notice, language, latestRelease(releases)));
  return [PRINT_MESSAGES[language].refused, ...said].join('\n');
}

async function contentOf(kind: Kind, svg: string): Promise<string | Uint8Array> {
  if (kind === 'svg') return svg;
  if (kind === 'png') return paintPng(svg, root);
  const { bytes, unknown } = await makePdf(svg, readFileSync(join(root, sheetFont.path)));
  if (unknown.length > 0) console.warn(`not in the font, written as □: ${unknown.join(' ')}`);
  return bytes;
}

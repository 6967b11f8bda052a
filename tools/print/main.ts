import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pictureProducts } from '../../src/core/evidence/picture-products.ts';
import type { LinkIssue } from '../../src/core/issue.ts';
import { levelOf } from '../../src/core/view/map-frame.ts';
import type { Language } from '../../src/core/base/language.ts';
import { errorText, issueText } from '../../src/i18n/messages/issues/issue-text.ts';
import { LINK_ISSUES } from '../../src/i18n/messages/issues/link.ts';
import { LOAD_ISSUES } from '../../src/i18n/messages/issues/load.ts';
import { MADE_FILE_ISSUES } from '../../src/i18n/messages/issues/made-file.ts';
import { readTopology } from '../../src/release/load-topology.ts';
import { PRINT_MESSAGES } from '../../src/i18n/messages/print-layout.ts';
import { makePdf } from '../../src/render/svg/pdf.ts';
import printFont from '../../src/render/svg/pdf-font.json' with { type: 'json' };
import { checkSize } from '../../src/render/svg/paper-size.ts';
import { outputColors } from '../../src/core/theme/output-theme.ts';
import { renderPrintLayout } from '../../src/render/svg/print-layout.ts';
import { powerpoint } from '../../src/render/pptx/pptx.ts';
import { scene } from '../../src/scene/scene.ts';
import { openFromDisk } from '../open-from-disk.ts';
import { readOrder, type Kind, type PrintOptions } from './options.ts';
import { paintPng } from './png.ts';
import { deckInput, storyFile } from './story-file.ts';

/** Writes the picture of a view to a file, without a browser; see `USAGE`. */
const root = fileURLToPath(new URL('../../public', import.meta.url));
const releases = join(root, 'releases');

let language: Language = 'en';

try {
  const order = readOrder(process.argv.slice(2));
  language = order.language ?? language;
  if (order.story !== undefined) await writeStory(order, order.story);
  else await writeView(order);
} catch (error) {
  const words = { ...LOAD_ISSUES[language], ...MADE_FILE_ISSUES[language] };
  console.error(errorText(error, words) ?? (error instanceof Error ? error.message : error));
  process.exitCode = 1;
}

async function writeStory(order: PrintOptions, story: string): Promise<void> {
  const { bytes, unknown } = await storyFile(story, order.language ?? 'zh', order);
  warnOf(unknown);
  writeFileSync(order.out, bytes);
}

async function writeView(order: PrintOptions): Promise<void> {
  checkSize(order);
  const open = await openFromDisk(releases, order.hash, pictureProducts);
  const { view, issues, geometry } = open;
  language = order.language ?? view.language ?? 'zh';
  if (issues.length > 0) throw new Error(refusal(issues, language));
  const theme = order.theme ?? view.scheme ?? 'light';
  if (order.kind === 'pptx') {
    return writeFileSync(order.out, await powerpoint(await deckInput(open, language, order)));
  }
  const shown = scene({ ...open, language, theme: outputColors(theme) });
  const boundaries = await readTopology(
    open.release,
    levelOf(view, geometry, order.width, order.height),
  );
  const svg = renderPrintLayout({
    ...order,
    ...boundaries,
    scene: shown,
    isPrint: theme === 'print',
  });
  writeFileSync(order.out, await contentOf(order.kind, svg));
}

function refusal(issues: readonly LinkIssue[], language: Language): string {
  const said = issues.map((issue) => issueText(issue, LINK_ISSUES[language]));
  return [PRINT_MESSAGES[language].refused, ...said].join('\n');
}

async function contentOf(kind: Exclude<Kind, 'pptx'>, svg: string): Promise<string | Uint8Array> {
  if (kind === 'svg') return svg;
  if (kind === 'png') return paintPng(svg, root);
  const { bytes, unknown } = await makePdf([svg], readFileSync(join(root, printFont.path)));
  warnOf(unknown);
  return bytes;
}

function warnOf(unknown: readonly string[]): void {
  if (unknown.length > 0) console.warn(`not in the font, written as □: ${unknown.join(' ')}`);
}

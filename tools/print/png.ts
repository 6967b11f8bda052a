import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The font has one weight; bold text is drawn a little fatter. */
const BOLD =
  '<match target="font"><test name="weight" compare="less_eq"><const>medium</const></test>' +
  '<test target="pattern" name="weight" compare="more_eq"><const>bold</const></test>' +
  '<edit name="embolden" mode="assign"><bool>true</bool></edit>' +
  '<edit name="weight" mode="assign"><const>bold</const></edit></match>';

/**
 * Paints an SVG document as PNG, at its size, with the font of `fonts/` below `root` alone: the same bytes whatever
 * fonts the machine has. Must come before anything else in the process that paints text.
 */
export async function paintPng(svg: string, root: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'plate-'));
  try {
    const config = join(folder, 'fonts.conf');
    const fonts = `<dir>${join(root, 'fonts')}</dir><cachedir>${folder}</cachedir>${BOLD}`;
    writeFileSync(config, `<?xml version="1.0"?><fontconfig>${fonts}</fontconfig>`);
    process.env['FONTCONFIG_FILE'] = config;
    const { default: sharp } = await import('sharp');
    return await sharp(Buffer.from(svg), { limitInputPixels: false, unlimited: true })
      .png()
      .toBuffer();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import type { Theme } from '../core/theme/theme.ts';
import { FONT } from './plot-frame.ts';

/** Pixels around what is in a picture, and from one line of writing to the next. */
const EDGE = 16;
const LINE = 18;
const TITLE = { size: 15, line: 22 };

/** A chart with all that has to stand beside it once it has left the page. */
export interface PictureInput {
  readonly title: string;
  /** What stands below, a paragraph each: summary, notes, status, source, release. */
  readonly paragraphs: readonly string[];
  /** The drawing and the marks on it, of one size, the lowest first. */
  readonly drawings: readonly SVGSVGElement[];
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
}

/** A picture as text, and its size in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Puts a chart on paper with its title above and its paragraphs below, as SVG that needs nothing else. */
export function picture(input: PictureInput): Picture {
  const { title, paragraphs, drawings, width, height, theme } = input;
  const heading = wrap(title, width / TITLE.size);
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, width / 12));
  const top = EDGE + heading.length * TITLE.line + 8;
  const size = {
    width: width + 2 * EDGE,
    height: top + height + 8 + lines.length * LINE + EDGE,
  };
  const write = (line: string, y: number, attributes: string) =>
    `<text x="${EDGE}" y="${y}" ${attributes}>${escape(line)}</text>`;
  const titleType = `font-size="${TITLE.size}" font-weight="600" fill="${theme.ink}"`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"`,
    ` viewBox="0 0 ${size.width} ${size.height}" font-family="${FONT}" font-size="12">`,
    `<title>${escape(title)}</title><desc>${escape(paragraphs.join(' '))}</desc>`,
    `<rect width="100%" height="100%" fill="${theme.paper}"/>`,
    ...heading.map((line, index) => write(line, EDGE + (index + 0.75) * TITLE.line, titleType)),
    ...drawings.map((drawing) => placed(drawing, EDGE, top, width, height)),
    ...lines.map((line, index) =>
      write(line, top + height + 8 + (index + 0.75) * LINE, `fill="${theme.quiet}"`),
    ),
    '</svg>',
  ].join('');
  return { svg, ...size };
}

/** Paints a picture with `scale` pixels to each of its own. @throws if the browser cannot. */
export async function paint({ svg, width, height }: Picture, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error(`canvas of ${canvas.width} × ${canvas.height}: got no context`);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error(`canvas of ${canvas.width} × ${canvas.height}: got no picture`);
  return blob;
}

/**
 * Breaks words into lines of at most `most` widths of a Chinese character, as nobody can measure them outside a page:
 * between Chinese characters anywhere, else at spaces. A longer word has a line of its own.
 */
export function wrap(words: string, most: number): string[] {
  const pieces =
    words.match(/[\p{Script=Han}，。、；：（）“”]|[^\s\p{Script=Han}，。、；：（）“”]+|\s+/gu) ??
    [];
  const lines = [''];
  let taken = 0;
  for (const piece of pieces) {
    const needed = widthOf(piece);
    // What closes a phrase must not begin a line.
    if (taken + needed > most && taken > 0 && !/^[，。、；：）”]$/.test(piece)) {
      lines[lines.length - 1] = lines.at(-1)!.trimEnd();
      lines.push('');
      taken = 0;
    }
    if (taken === 0 && piece.trim() === '') continue;
    lines[lines.length - 1] += piece;
    taken += needed;
  }
  return lines;
}

function widthOf(piece: string): number {
  return [...piece].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.56), 0);
}

function placed(drawing: SVGSVGElement, x: number, y: number, width: number, height: number) {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const [name, value] of Object.entries({ x, y, width, height })) {
    copy.setAttribute(name, String(value));
  }
  return new XMLSerializer().serializeToString(copy);
}

function escape(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

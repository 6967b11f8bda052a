import { escapeXml } from '../../core/base/escape-xml.ts';

/** How text of a print layout is set; colours are CSS hex. */
export interface TextStyle {
  /** In pixels. */
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** The colour of a rim that sets the text off from the map. */
  readonly halo?: string;
}

/** Widths of characters in ems by what they look like; all others are as wide as high. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[ ijlI.,:;'|!·\u00a0]/, 0.29],
  [/[frt()[\]\-/"*]/, 0.4],
  [/[mwMW%@]/, 0.92],
  [/[A-Z&+=<>≈−×÷±#]/, 0.69],
  [/[\u0020-\u024f\u2010-\u2027°–]/, 0.575],
];

/** What must not begin a line, and what must not end one. */
const CLOSING = /^[，。、；：！？）》」』”’%…·—–,.;:!?)\]]/;
const OPENING = /[（《「『“‘(]$/;

/** A length in pixels or a coordinate, as short as it may be. */
export const num = (value: number): string => String(Number(value.toFixed(2)) + 0);

/** Estimates how wide text is, in the unit of `size`: fonts differ, so a little more than most. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += WIDTHS.find(([like]) => like.test(character))?.[1] ?? 1;
  return ems * size;
}

/**
 * Breaks text into lines of at most a width: at spaces, and between Chinese characters, but for punctuation that
 * must not begin or end a line. A word that is too long for a line is cut.
 */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, size, width)) {
    if (line !== '' && textWidth(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/**
 * Writes one line of text whose baseline begins, or has its middle or end, at a point. A rim is a text of its own below
 * it: LibreOffice knows no `paint-order` and would draw the rim over the letters.
 */
export function textSvg(text: string, x: number, y: number, style: TextStyle): string {
  const { size, fill, bold, anchor, halo } = style;
  const more = [
    bold ? ' font-weight="700"' : '',
    anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : '',
  ];
  const write = (paint: string) =>
    `<text x="${num(x)}" y="${num(y)}" font-size="${num(size)}"${more.join('')} ${paint}>${escapeXml(text)}</text>`;
  const rim =
    halo &&
    `aria-hidden="true" fill="none" stroke="${halo}" stroke-width="${num(size / 3.4)}" stroke-linejoin="round"`;
  return (rim ? write(rim) : '') + write(`fill="${fill}"`);
}

/** Parts of a text that are not broken, each with the spaces after it. */
function piecesOf(text: string, size: number, width: number): string[] {
  const pieces: string[] = [];
  for (const part of text.match(/[\u0021-\u024f\u00a0≈−–°·]+\s*|\s+|./gu) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && (CLOSING.test(part) || OPENING.test(last))) {
      pieces[pieces.length - 1] = last + part;
    } else pieces.push(part);
  }
  return pieces.flatMap((piece) => (textWidth(piece, size) > width ? [...piece] : [piece]));
}

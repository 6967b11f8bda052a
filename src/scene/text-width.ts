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

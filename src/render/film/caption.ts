import type { Language } from '../../core/base/language.ts';
import { FONT_FAMILY } from '../svg/framed-map.ts';
import { layoutSize, type OutputSize } from '../svg/paper-size.ts';
import { wrapText } from '../../scene/text-width.ts';
import { num, textSvg } from '../svg/text.ts';
import type { Theme } from '../../core/theme/theme.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';

/** The share of a film's height that its caption takes. */
const BAND = 0.17;
/** Pixels of a print layout: at the sides, above and below, and the sizes of text. */
const SIDE = 24;
const EDGE = 8;
const TEXT = { title: 25, text: 18 } as const;
const LINE = 1.35;
/** How much smaller text is set at a time until it fits. */
const STEP = 0.95;

/** What a caption says. */
export interface CaptionInput {
  readonly title: string;
  readonly text: string;
  readonly language: Language;
  readonly theme: Theme;
}

/** How many pixels of a film of so many pixels' height lie below the map: whole. */
export function captionHeight(height: number): number {
  return Math.round(height * BAND);
}

/** Draws a scene's words as a band below the map of a film of that size, as an SVG document; long ones in smaller type. */
export function captionSvg(input: CaptionInput, film: OutputSize): string {
  const { title, text, language, theme } = input;
  const { width, scale } = layoutSize(film);
  const pixels = captionHeight(film.height);
  const height = pixels / scale;
  let [shrink, lines] = [1, linesOf(title, text, width, 1)];
  while (lines.height > height - 2 * EDGE) lines = linesOf(title, text, width, (shrink *= STEP));
  // Titles stand at one place from scene to scene.
  let y = EDGE;
  const written = lines.parts.map(({ line, size, bold }) => {
    y += size * LINE;
    const fill = bold ? theme.ink : theme.quiet;
    return textSvg(line, SIDE, y - size * (LINE - 1), { size, fill, bold });
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${film.width}" height="${pixels}" viewBox="0 0 ${num(width)} ${num(height)}" ` +
    `xml:lang="${MESSAGES[language].locale}" ${FONT_FAMILY}><rect width="${num(width)}" height="${num(height)}" fill="${theme.paper}"/>` +
    `<path d="M${SIDE} 0H${num(width - SIDE)}" stroke="${theme.hairline}"/>${written.join('')}</svg>`
  );
}

function linesOf(title: string, text: string, width: number, shrink: number) {
  const set = (words: string, size: number, bold: boolean) =>
    wrapText(words, size, width - 2 * SIDE).map((line) => ({ line, size, bold }));
  const parts = [...set(title, TEXT.title * shrink, true), ...set(text, TEXT.text * shrink, false)];
  return { parts, height: parts.reduce((sum, { size }) => sum + size * LINE, 0) };
}

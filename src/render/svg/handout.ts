import { escapeXml } from '../../core/base/escape-xml.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import { STORY_WORDS } from '../../i18n/messages/stories.ts';
import { FONT_FAMILY } from './framed-map.ts';
import { HEADING, Lines, printLayout, type PrintInput } from './print-layout.ts';
import { SVG_NAMES } from './static-map.ts';
import { num } from './text.ts';

/** A scene of a story with its words, as a page of a handout says it. */
export interface HandoutPage extends Omit<PrintInput, 'width' | 'height'> {
  /** The claim. */
  readonly title: string;
  readonly text: string;
  /** What else the speaker says; empty where there is nothing. */
  readonly notes: string;
  /** Where in the story it is, and what the story is called. */
  readonly place: string;
}

/** A4, upright, in CSS pixels. */
const PAGE = { width: 794, height: 1123 } as const;
const MARGIN = 48;
const WIDTH = PAGE.width - 2 * MARGIN;
/** What the print layout of the scene is drawn as, before it is scaled to the width of the page. */
const PICTURE = { width: 900, height: 940 } as const;
const GAP = 14;
const TEXT = { place: 11, title: 24, text: 14.5, notes: 12.5 } as const;

/** Draws a page of a handout as an SVG document: place, claim and words, the picture, and notes. */
export function renderHandoutPage(page: HandoutPage): string {
  const { scene, title, text, notes, place } = page;
  const { theme, language } = scene;
  const { size, svg } = printLayout({ ...page, ...PICTURE });
  const scale = WIDTH / size.width;
  const head = new Lines(WIDTH);
  head.write(place, { size: TEXT.place, fill: theme.quiet });
  head.skip(GAP / 2);
  head.write(title, { size: TEXT.title, fill: theme.ink, bold: true }, HEADING);
  head.skip(GAP / 2);
  head.write(text, { size: TEXT.text, fill: theme.ink });
  const words = head.drawn();
  const foot = new Lines(WIDTH);
  if (notes) {
    const { notes: name } = STORY_WORDS[language].presenter;
    foot.write(name, { size: TEXT.notes, fill: theme.quiet, bold: true });
    foot.write(notes, { size: TEXT.notes, fill: theme.ink });
  }
  const below = MARGIN + words.height + GAP;
  const end = below + size.height * scale + GAP;
  const box = `width="${PAGE.width}" height="${PAGE.height}"`;
  return (
    `<svg ${SVG_NAMES} ${box} viewBox="0 0 ${PAGE.width} ${PAGE.height}" xml:lang="${MESSAGES[language].locale}" ` +
    `role="document" ${FONT_FAMILY}><title>${escapeXml(place)}</title><rect ${box} fill="${theme.paper}"/>` +
    `<g transform="translate(${MARGIN} ${MARGIN})">${words.svg}</g>` +
    `<g transform="translate(${MARGIN} ${num(below)}) scale(${scale.toFixed(5)})">${svg}</g>` +
    `<g transform="translate(${MARGIN} ${num(end)})">${foot.drawn().svg}</g></svg>`
  );
}

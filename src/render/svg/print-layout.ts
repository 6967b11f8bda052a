import type { Box } from '../../core/geography/mesh.ts';
import { formatCount } from '../../i18n/format/number.ts';
import { seasonText } from '../../i18n/format/season-text.ts';
import { listStatuses, valueStatuses } from '../../i18n/format/headline.ts';
import { figureTimeName, readText } from '../../i18n/format/reading-text.ts';
import { indicatorUnit } from '../../i18n/format/county-text.ts';
import { escapeXml } from '../../core/base/escape-xml.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import { PRINT_MESSAGES } from '../../i18n/messages/print-layout.ts';
import { fitLegend } from './legend.ts';
import { frameOf, metresPerPixel, roundBelow, type MapFrame } from '../../core/view/map-frame.ts';
import { drawInset } from './inset.ts';
import { legend as legendOf } from '../../scene/legend.ts';
import {
  FONT_FAMILY,
  mapDefs,
  mapPatterns,
  mapStyle,
  mapSvg,
  type MapInput,
} from './framed-map.ts';
import { printPatterns } from './patterns.ts';
import { cautionsOf, imprintLine, notesOf, type PrintMeta } from '../../scene/caveats.ts';
import { SVG_NAMES } from './static-map.ts';
import { checkSize, layoutSize, type OutputSize } from './paper-size.ts';
import { textWidth, wrapText } from '../../scene/text-width.ts';
import { num, textSvg } from './text.ts';
import type { Scene } from '../../scene/scene.ts';

/** What a print layout is made from. */
export interface PrintInput extends MapInput, OutputSize, PrintMeta {}

/** Pixels of the layout: its margin, between its parts, and the sizes of its text. */
const MARGIN = 24;
const GAP = 14;
const TEXT = { headline: 25, known: 13, note: 10.5 } as const;
/** The legend's column beside a wide map; and the least width of one below a map, with the most height of all. */
const LEGEND = { wide: 300, narrow: 250, share: 0.34 } as const;
/** The map is beside its legend on print layouts of this ratio of width to height and wider. */
const WIDE = 1.15;
/** The most of the height that text above and below may take. */
const MOST_TEXT = 0.36;
const INSET = { share: 0.17, widest: 128, margin: 10 } as const;

/**
 * Draws a view as a complete SVG document of so many CSS pixels: headline, map, legend, inset, scale bar, sources,
 * release, review number. The same input gives the same text. Large print layouts are the usual one enlarged.
 * @throws IssueError for a size that no print layout can have.
 */
export function renderPrintLayout(input: PrintInput): string {
  const { scene, width, height } = input;
  const { headline, language } = scene;
  const { size, svg } = printLayout(input);
  return (
    `<svg ${SVG_NAMES} width="${width}" height="${height}" viewBox="0 0 ${num(size.width)} ${num(size.height)}" ` +
    `xml:lang="${MESSAGES[language].locale}" role="document" ${FONT_FAMILY}><title>${escapeXml(headline.sentence)}</title>${svg}</svg>`
  );
}

/**
 * What `renderPrintLayout` draws, without the document around it, and the size that it is drawn in. It has style rules and ids
 * of its own.
 */
export function printLayout(input: PrintInput): {
  readonly size: OutputSize;
  readonly svg: string;
} {
  const { theme } = input.scene;
  checkSize(input);
  const { size, inner, head, foot } = layOut(input);
  const top = MARGIN + head.height + GAP;
  const free = size.height - top - MARGIN - foot.height - GAP;
  const middle = drawMiddle(input, inner, free);
  const place = (y: number, svg: string) =>
    `<g transform="translate(${MARGIN} ${num(y)})">${svg}</g>`;
  const svg =
    mapDefs(input) +
    `<rect width="${num(size.width)}" height="${num(size.height)}" fill="${theme.paper}"/>` +
    place(MARGIN, head.svg) +
    place(top, middle) +
    place(size.height - MARGIN - foot.height, foot.svg);
  return { size, svg };
}

/** Lays out what stands above and below the map; where that would crowd it out, all is drawn smaller. */
function layOut(input: PrintInput) {
  let { width, height } = layoutSize(input);
  for (;;) {
    const inner = width - 2 * MARGIN;
    const head = drawHead(input.scene, inner);
    const foot = drawFoot(input, inner);
    const size = { width, height };
    if (head.height + foot.height <= height * MOST_TEXT) return { size, inner, head, foot };
    [width, height] = [width * 1.08, height * 1.08];
  }
}

/** Something drawn from 0, 0 on, and how high it is. */
interface Drawn {
  readonly svg: string;
  readonly height: number;
}

function drawHead(scene: Scene, width: number): Drawn {
  const { theme, headline } = scene;
  const lines = new Lines(width);
  lines.write(headline.sentence, { size: TEXT.headline, fill: theme.ink, bold: true }, HEADING);
  lines.write(knownText(scene), { size: TEXT.known, fill: theme.quiet });
  return lines.drawn();
}

/** Beneath the headline: whose sentence it is, of when, and how its number is known. */
function knownText({ atlas, view, filtered, headline, at, language }: Scene): string {
  const { value: total } = headline;
  const messages = MESSAGES[language];
  const { layer, period, mode } = view;
  const unit = indicatorUnit(atlas, layer, language);
  const isKnown = layer !== 'none' && layer !== 'list';
  const ofList =
    layer === 'list'
      ? listStatuses(atlas, { told: headline.told, counties: filtered.counties, period }, language)
      : [];
  const text = readText(total, at, language, unit);
  return [
    messages.title,
    figureTimeName(atlas, layer, period, language),
    ...ofList,
    ...(isKnown
      ? [
          ...valueStatuses(headline.isEstimate, filtered, text, language),
          text.range && `${messages.range} ${text.range}`,
        ]
      : []),
    seasonText(atlas, layer, mode, language),
  ]
    .filter(Boolean)
    .join(' · ');
}

function drawFoot(input: PrintInput, width: number): Drawn {
  const { scene } = input;
  const { theme } = scene;
  const lines = new Lines(width);
  for (const caution of cautionsOf(scene)) {
    lines.write(`⚠ ${caution}`, { size: TEXT.note, fill: theme.ink, bold: true });
  }
  for (const note of notesOf(scene, input)) {
    lines.write(note, { size: TEXT.note, fill: theme.quiet });
  }
  lines.write(imprintLine(scene, input), { size: TEXT.note + 1, fill: theme.ink });
  return lines.drawn();
}

/** What text is that heads what follows. */
export const HEADING = 'role="heading" aria-level="1"';
/** What any other text is. */
export const PARAGRAPH = 'role="paragraph"';

/** Lines of text below one another, wrapped to a width; each text is one part for readers of screens and PDFs. */
export class Lines {
  readonly #width: number;
  readonly #parts: string[] = [];
  #y = 0;

  constructor(width: number) {
    this.#width = width;
  }

  write(
    text: string,
    style: { size: number; fill: string; bold?: boolean },
    role: string = PARAGRAPH,
  ): void {
    const lines = wrapText(text, style.size, this.#width).map((line) => {
      this.#y += style.size * 1.35;
      return textSvg(line, 0, this.#y - style.size * 0.35, style);
    });
    this.#parts.push(`<g ${role}>${lines.join('')}</g>`);
  }

  /** Leaves so many pixels free. */
  skip(pixels: number): void {
    this.#y += pixels;
  }

  drawn(): Drawn {
    return { svg: this.#parts.join(''), height: this.#y };
  }
}

/** Draws legend and map beside each other, or the legend below the map. */
function drawMiddle(input: PrintInput, width: number, height: number): string {
  const { scene, isPrint = false } = input;
  const { theme } = scene;
  const style = {
    theme,
    gap: GAP * 2,
    blank: isPrint ? theme.paper : theme.quiet,
    hatching: isPrint ? printPatterns(scene) : () => [],
  };
  const blocks = legendOf(scene, { isPrint });
  if (input.width / input.height >= WIDE) {
    const column = Math.min(LEGEND.wide, width * 0.3);
    const legend = fitLegend(blocks, { ...style, width: column, columns: 1 }, height);
    const left = column + GAP * 2;
    return `<g ${PARAGRAPH}>${legend.svg}</g><g transform="translate(${num(left)} 0)">${drawMap(input, width - left, height)}</g>`;
  }
  const columns = Math.max(1, Math.floor((width + style.gap) / (LEGEND.narrow + style.gap)));
  const column = (width + style.gap) / columns - style.gap;
  const legend = fitLegend(blocks, { ...style, width: column, columns }, height * LEGEND.share);
  const mapHeight = height - legend.height - GAP;
  return `${drawMap(input, width, mapHeight)}<g transform="translate(0 ${num(mapHeight + GAP)})" ${PARAGRAPH}>${legend.svg}</g>`;
}

/** Draws the map of a view with inset and scale bar alone, as an SVG document of so many CSS pixels; see `renderMap`. */
export function renderSmallMap(input: MapInput, width: number, height: number): string {
  return smallMap(input, { width, height }, mapDefs(input));
}

/** The same as a part of a page whose policy lets no style stand in it, and the rules of style for it. */
export function drawSmallMap(input: MapInput, size: OutputSize) {
  return { svg: smallMap(input, size, mapPatterns(input)), style: mapStyle(input) };
}

function smallMap(input: MapInput, { width, height }: OutputSize, defs: string): string {
  return (
    `<svg ${SVG_NAMES} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${FONT_FAMILY}>` +
    `${defs}${drawMap(input, width, height)}</svg>`
  );
}

function drawMap(input: MapInput, width: number, height: number): string {
  const { scene } = input;
  const inset = placeInset(input, width, height);
  const frame = frameOf(scene.view, scene.geometry, width, height, inset.box);
  const bar = scaleBar(scene, frame);
  const box = `width="${num(width)}" height="${num(height)}"`;
  return (
    `<g role="img" aria-label="${escapeXml(scene.headline.sentence)}"><clipPath id="frame"><rect ${box}/></clipPath>` +
    `<g clip-path="url(#frame)">${mapSvg(input, frame, { taken: [inset.box, bar.box] })}</g>${inset.svg}${bar.svg}` +
    `<rect ${box} fill="none" stroke="${scene.theme.provinceLine.slice(0, 7)}" stroke-width="0.8"/></g>`
  );
}

/** Something over the map, and where it lies. */
interface Placed {
  readonly svg: string;
  readonly box: Box;
}

function placeInset({ scene, boundaries, land }: MapInput, width: number, height: number): Placed {
  const { theme, language } = scene;
  const inset = drawInset(boundaries, land);
  const wide = Math.min(
    INSET.widest,
    width * INSET.share,
    (height * 0.4 * inset.width) / inset.height,
  );
  const scale = wide / inset.width;
  const name = PRINT_MESSAGES[language].inset;
  const size = Math.min(wide / 11, (wide * 0.92) / textWidth(name, 1));
  const high = inset.height * scale + size * 1.6;
  const [left, top] = [width - wide - INSET.margin, height - high - INSET.margin];
  const line = (color: string, pixels: number) =>
    `fill="none" stroke="${color.slice(0, 7)}" stroke-width="${num(pixels / scale)}"`;
  const paints: Readonly<Record<string, string>> = {
    land: `fill="${theme.land}"`,
    'outside island': `fill="${theme.outside}" stroke="${theme.nationLine.slice(0, 7)}" stroke-width="${num(0.6 / scale)}"`,
    'province-line': line(theme.provinceLine, 0.5),
    'dash-line': line(theme.nationLine, 1.4),
  };
  const shapes = inset.shapes.map(([name, d]) => `<path d="${d}" ${paints[name]}/>`);
  const title = { size, fill: theme.ink, anchor: 'middle' } as const;
  return {
    box: [left, top, width, height],
    svg:
      `<clipPath id="inset"><rect width="${inset.width}" height="${inset.height}"/></clipPath>` +
      `<g transform="translate(${num(left)} ${num(top)})"><rect width="${num(wide)}" height="${num(high)}" fill="${theme.sea}"/>` +
      `<g transform="scale(${scale.toFixed(5)})" clip-path="url(#inset)">${shapes.join('')}</g>` +
      textSvg(name, wide / 2, high - size * 0.5, title) +
      `<rect width="${num(wide)}" height="${num(high)}" fill="none" stroke="${theme.quiet}" stroke-width="0.8"/></g>`,
  };
}

/** A bar of round kilometres, at most a fifth of the map wide. */
function scaleBar({ theme, language }: Scene, frame: MapFrame): Placed {
  const length = roundBelow((metresPerPixel(frame) * frame.width) / 5000);
  const pixels = (length * 1000) / metresPerPixel(frame);
  const [x, y, size] = [14, frame.height - 14, 11];
  const text = PRINT_MESSAGES[language].kilometres(formatCount(length, language));
  const right = x + Math.max(pixels, textWidth(text, size)) + 4;
  return {
    box: [0, y - size - 10, right, frame.height],
    svg:
      `<path d="M${x} ${num(y - 5)}v5h${num(pixels)}v-5" fill="none" stroke="${theme.ink}" stroke-width="1.2"/>` +
      textSvg(text, x, y - 8, { size, fill: theme.ink, halo: theme.outside }),
  };
}

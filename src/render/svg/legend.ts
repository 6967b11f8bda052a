import { EYE, PATHS } from '../../scene/glyph-paths.ts';
import type { Theme } from '../../core/theme/theme.ts';
import { TOTAL_ALPHAS, UPRIGHT } from '../../scene/total-symbols.ts';
import {
  blockNotes,
  type LegendKey,
  type LegendBlock,
  type LegendRow,
  type LegendSizes,
} from '../../scene/legend-block.ts';
import { GRID } from './framed-map.ts';
import { textWidth, wrapText } from '../../scene/text-width.ts';
import { num, textSvg } from './text.ts';

/** How a legend is set. */
export interface LegendStyle {
  readonly theme: Theme;
  /** The patterns over a class besides those of its status. */
  hatching(name: string): readonly string[];
  /** The ground on which strokes and dashes are shown by themselves. */
  readonly blank: string;
  /** Pixels that a column of it is wide, and from one to the next. */
  readonly width: number;
  readonly gap: number;
  readonly columns: number;
}

/** A legend as SVG elements from 0, 0 on. */
export interface DrawnLegend {
  readonly svg: string;
  readonly height: number;
}

/** The size of text, in pixels: the usual one, and the least to which a crowded legend shrinks. */
const SIZES = [13, 6.5] as const;

/** Draws a legend as large as fits a height, in columns; text shrinks before anything is left out. */
export function fitLegend(
  blocks: readonly LegendBlock[],
  style: LegendStyle,
  height: number,
): DrawnLegend {
  let size: number = SIZES[0];
  let drawn = drawLegend(blocks, style, size);
  while (drawn.height > height && size > SIZES[1]) {
    size -= 0.5;
    drawn = drawLegend(blocks, style, size);
  }
  return drawn;
}

function drawLegend(blocks: readonly LegendBlock[], style: LegendStyle, size: number): DrawnLegend {
  const heights = Array.from({ length: style.columns }, () => 0);
  const drawn = blocks.map((block) => {
    const { svg, height } = drawBlock(block, style, size);
    const column = heights.indexOf(Math.min(...heights));
    const [x, y] = [column * (style.width + style.gap), heights[column]!];
    heights[column]! += height + size;
    return `<g transform="translate(${num(x)} ${num(y)})">${svg}</g>`;
  });
  return { svg: drawn.join(''), height: Math.max(...heights) - size };
}

function drawBlock(block: LegendBlock, style: LegendStyle, size: number): DrawnLegend {
  const { theme, width } = style;
  const { title, unit, warning, rows, sizes } = block;
  const notes = blockNotes(block);
  const parts: string[] = [];
  let y = 0;
  const write = (text: string, fontSize: number, fill: string, bold = false) => {
    for (const line of wrapText(text, fontSize, width)) {
      y += fontSize * 1.3;
      parts.push(textSvg(line, 0, y - fontSize * 0.3, { size: fontSize, fill, bold }));
    }
  };
  if (title) write(unit ? titled(title, unit) : title, size * 1.05, theme.ink, true);
  if (warning) write(warning, size * 0.9, theme.ink, true);
  if (title) y += size * 0.3;
  for (const row of rows) {
    const { svg, height } = drawRow(row, style, size);
    parts.push(
      `<g transform="translate(0 ${num(y)})"${row.faded ? ' opacity="0.35"' : ''}>${svg}</g>`,
    );
    y += height;
  }
  if (sizes) {
    const { svg, height } =
      sizes.mark === 'circles' ? circles(sizes, theme, size) : columns(sizes, theme, size);
    parts.push(`<g transform="translate(0 ${num(y)})">${svg}</g>`);
    y += height;
  }
  if (rows.length > 0 && notes.length > 0) y += size * 0.2;
  for (const note of notes) write(note, size * 0.85, theme.quiet);
  return { svg: parts.join(''), height: y };
}

/** Chinese titles have their unit in wide brackets. */
function titled(title: string, unit: string): string {
  return /\p{Script=Han}/u.test(title) ? `${title}（${unit}）` : `${title} (${unit})`;
}

function drawRow(row: LegendRow, style: LegendStyle, size: number): DrawnLegend {
  const { theme, width } = style;
  const { key, text, count } = row;
  const [wide, high] = [size * 2, size * 1.1];
  const left = size * 2.6;
  const counted = count ? textWidth(count, size * 0.9) + size * 0.5 : 0;
  const lines = wrapText(text, size, width - left - counted);
  const step = size * 1.25;
  const height = Math.max(size * 1.55, lines.length * step + size * 0.2);
  const base = height / 2 - ((lines.length - 1) * step) / 2 + size * 0.36;
  const written = lines.map((line, index) =>
    textSvg(line, left, base + index * step, { size, fill: theme.ink }),
  );
  if (count) {
    const counting = { size: size * 0.9, fill: theme.quiet, anchor: 'end' } as const;
    written.push(textSvg(count, width, base, counting));
  }
  const drawn = drawKey(key, style, wide, high);
  return {
    svg: `<g transform="translate(0 ${num((height - high) / 2)})">${drawn}</g>${written.join('')}`,
    height,
  };
}

function drawKey(
  key: LegendKey,
  { theme, hatching, blank }: LegendStyle,
  wide: number,
  high: number,
): string {
  if (key.kind === 'glyph') {
    const { shape, stroke, color } = key;
    const scale = (high * 0.95) / 64;
    const dashes = stroke === 'dashed' ? ' stroke-dasharray="17 12"' : '';
    const paint =
      stroke === 'solid'
        ? `fill="${color}"`
        : `fill="${theme.paper}" stroke="${color}" stroke-width="9"`;
    const eye = shape === 'pin' && stroke === 'solid' ? EYE : '';
    return `<path transform="translate(${num((wide - high) / 2)} 0) scale(${scale.toFixed(4)})" d="${PATHS[shape]}${eye}" fill-rule="evenodd" ${paint}${dashes}/>`;
  }
  if (key.kind === 'line') {
    const { color, width, dashed, arrow } = key;
    const end = arrow ? wide - 8 : wide;
    const dashes = dashed ? ' stroke-dasharray="4 3"' : '';
    const head = arrow
      ? `<path d="M${num(end)} ${num(high / 2 - 5)}l9 5l-9 5z" fill="${color}"/>`
      : '';
    return `<path d="M0 ${num(high / 2)}H${num(end)}" fill="none" stroke="${color}" stroke-width="${num(width)}"${dashes}/>${head}`;
  }
  const { name, pattern } = key;
  const box = `width="${num(wide * GRID)}" height="${num(high * GRID)}"`;
  const ground = name === 'blank' ? `fill="${blank}"` : `class="${name}"`;
  const over = [...hatching(name), ...(pattern ? [pattern] : [])].map(
    (paint) => `<rect ${box} fill="url(#${paint})"/>`,
  );
  const border = `<rect ${box} fill="none" stroke="${theme.quiet}" stroke-width="${GRID * 0.7}"/>`;
  return `<g transform="scale(${1 / GRID})"><rect ${box} ${ground}/>${over.join('')}${border}</g>`;
}

/** Circles that stand on one point, each with its total beside it. */
function circles({ ticks, color }: LegendSizes, theme: Theme, size: number): DrawnLegend {
  const largest = ticks[0]?.[0] ?? 0;
  const height = Math.max(largest * 2 + 4, ticks.length * size * 1.3);
  const drawn = ticks.map(([radius, text], index) => {
    const top = height - 2 - radius * 2;
    const y = size + (index * (height - size * 1.3)) / Math.max(1, ticks.length - 1);
    const [x, end] = [largest + 2, largest * 2 + 20];
    return (
      `<circle cx="${num(x)}" cy="${num(top + radius)}" r="${num(radius)}" fill="none" stroke="${color}"/>` +
      `<path d="M${num(x)} ${num(top)}L${num(end - 8)} ${num(y - size / 3)}H${num(end)}" fill="none" stroke="${theme.quiet}" stroke-width="0.7" stroke-dasharray="1 2"/>` +
      textSvg(text, end + 4, y, { size, fill: theme.ink })
    );
  });
  return { svg: drawn.join(''), height: height + size * 0.4 };
}

/** Columns side by side, each with its total below. */
function columns({ ticks, color }: LegendSizes, theme: Theme, size: number): DrawnLegend {
  const highest = (ticks[0]?.[0] ?? 0) * UPRIGHT;
  const drawn = ticks.map(([tall, text], index) => {
    const height = tall * UPRIGHT;
    const x = index * size * 6.5;
    return (
      `<rect x="${num(x + 4)}" y="${num(highest - height)}" width="6" height="${num(height)}" fill="${color}" fill-opacity="${TOTAL_ALPHAS.columns.modelled}" stroke="${color}"/>` +
      textSvg(text, x, highest + size * 1.2, { size, fill: theme.ink })
    );
  });
  return { svg: drawn.join(''), height: highest + size * 1.6 };
}

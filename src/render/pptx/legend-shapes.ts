import type { Theme } from '../../core/theme/theme.ts';
import { POWERPOINT } from '../../i18n/messages/pptx.ts';
import type { DeckInput } from './deck-input.ts';
import type { LegendEntry } from './legend-entry.ts';
import { legendEntries } from './legend.ts';
import type { Group, Preset, PptxShape, TextBox } from './shape.ts';
import { paragraphHeight } from './text-body.ts';
import type { SlideRect } from './emu.ts';

/** The type of the legend in points, from the usual down to the least that can be read. */
const SIZES = [11, 10, 9, 8, 7] as const;
const SWATCH = { width: 96, height: 40 } as const;
const GAP = { beside: 28, below: 10, above: 22 } as const;

/** The legend as one group; its type is made smaller where it would not fit its area. */
export function legendShapes(input: DeckInput, area: SlideRect, pixel: number): Group {
  const entries = legendEntries(input);
  const laid = SIZES.map((size) => lay(entries, input, { area, pixel, size }));
  const fitting = laid.find(({ bottom }) => bottom <= area.y + area.height) ?? laid.at(-1)!;
  const { legend } = POWERPOINT[input.language];
  return { kind: 'group', name: legend, description: '', shapes: fitting.shapes };
}

interface Setting {
  readonly area: SlideRect;
  /** Units in a pixel of symbols. */
  readonly pixel: number;
  readonly size: number;
}

function lay(entries: readonly LegendEntry[], { theme, language }: DeckInput, setting: Setting) {
  const { area, pixel, size } = setting;
  const { language: code } = POWERPOINT[language];
  const shapes: PptxShape[] = [];
  let y = area.y;
  for (const entry of entries) {
    const isHeading = entry.kind === 'heading';
    if (isHeading && y > area.y) y += GAP.above;
    const { width, height } = entry.kind === 'sign' ? signSize(entry.sign.pixels, pixel) : SWATCH;
    const left = entry.kind === 'sign' ? Math.max(SWATCH.width, width) + GAP.beside : 0;
    const room = area.width - left;
    const high = paragraphHeight(entry.text, size, room);
    const row = Math.max(high, entry.kind === 'sign' ? height : 0);
    if (entry.kind === 'sign') {
      const { preset, fill, line } = entry.sign;
      const middle = y + Math.round((row - height) / 2);
      const sign = { preset, fill, line, area: { x: area.x, y: middle, width, height } };
      shapes.push({ kind: 'preset', name: entry.text, description: '', ...placed(sign) });
    }
    const box: TextBox = {
      kind: 'text',
      name: entry.text,
      description: '',
      area: { x: area.x + left, y, width: room, height: row },
      text: {
        paragraphs: [[{ text: entry.text, bold: isHeading }]],
        size,
        color: inkOf(entry, theme),
        language: code,
        anchor: 'middle',
      },
    };
    shapes.push(box);
    y += row + GAP.below;
  }
  return { shapes, bottom: y };
}

function signSize(pixels: { width: number; height: number } | undefined, pixel: number) {
  if (!pixels) return SWATCH;
  const units = (length: number) => Math.max(2, Math.round(length * pixel));
  return { width: units(pixels.width), height: units(pixels.height) };
}

type Placed = Pick<Preset, 'preset' | 'fill' | 'line' | 'area' | 'turn'>;

/** Glyphs are as wide as high, pins stand on their tips, and lines lie in the middle of their row. */
function placed(sign: Placed): Placed {
  const { preset, area } = sign;
  if (preset === 'line') {
    return { ...sign, area: { ...area, y: area.y + Math.round(area.height / 2), height: 0 } };
  }
  if (preset === 'rect' || area.width !== SWATCH.width) return sign;
  const side = SWATCH.height;
  const square = { ...area, x: area.x + (area.width - side) / 2, width: side };
  return { ...sign, area: square, ...(preset === 'teardrop' ? { turn: 135 } : {}) };
}

function inkOf({ kind }: LegendEntry, theme: Theme): string {
  return kind === 'note' ? theme.quiet : theme.ink;
}

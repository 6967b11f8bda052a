import { TOTAL_ALPHAS, UPRIGHT } from '../../scene/total-symbols.ts';
import type { LegendKey, LegendSizes } from '../../scene/legend-block.ts';
import type { Theme } from '../../core/theme/theme.ts';
import { patternFill } from './county-shape.ts';
import type { DeckInput } from './deck-input.ts';
import type { Fill } from './paint.ts';
import type { Preset } from './shape.ts';
import { PRESETS } from './symbol-shapes.ts';

/** How the sign of a legend entry looks. */
export type Sign = Pick<Preset, 'preset' | 'fill' | 'line'> & {
  /** In pixels of symbols; that of a swatch where it is left out. */
  readonly pixels?: { readonly width: number; readonly height: number };
};

/** One entry of a legend, from top to bottom. */
export type LegendEntry =
  | { readonly kind: 'heading' | 'note'; readonly text: string }
  | { readonly kind: 'sign'; readonly sign: Sign; readonly text: string };

export const heading = (text: string): LegendEntry => ({ kind: 'heading', text: text.trim() });
export const note = (text: string): LegendEntry => ({ kind: 'note', text });

/** How wide a line is in points for each pixel of a print layout. */
const LINE_POINTS = 0.4;
const COLUMN_PIXELS = 3;

/** The sign of a row of the legend of a print layout. */
export function rowSign(key: LegendKey, input: DeckInput): Sign {
  const { theme } = input;
  switch (key.kind) {
    case 'fill':
      return {
        preset: 'rect',
        fill: fillOf(key, theme),
        line: { color: theme.hairline, width: 0.5 },
      };
    case 'glyph': {
      const { shape, stroke, color } = key;
      const fill = { color: stroke === 'solid' ? color : theme.paper };
      const line = { color, width: 0.75, dashed: stroke === 'dashed' };
      return { preset: PRESETS[shape], fill, line };
    }
    case 'line': {
      const { color, width, dashed, arrow } = key;
      return {
        preset: 'line',
        fill: null,
        line: { color, width: width * LINE_POINTS, dashed, arrow },
      };
    }
  }
}

/** The sign of one of the sizes of the legend of a print layout. */
export function sizeSign({ mark, color }: LegendSizes, pixels: number): Sign {
  const line = { color, width: 0.5 };
  if (mark === 'circles') {
    const size = { width: 2 * pixels, height: 2 * pixels };
    return { preset: 'ellipse', fill: null, line, pixels: size };
  }
  const fill = { color, alpha: TOTAL_ALPHAS.columns.modelled };
  const size = { width: COLUMN_PIXELS, height: pixels * UPRIGHT };
  return { preset: 'rect', fill, line, pixels: size };
}

function fillOf(
  { name, color, pattern }: Extract<LegendKey, { kind: 'fill' }>,
  theme: Theme,
): Fill {
  // Dashes are of the veil, which hardly stands out from a ground without a class.
  if (name === 'blank' && pattern === 'dashes') {
    return { pattern, front: theme.quiet, ground: theme.paper };
  }
  return patternFill(color, pattern, theme);
}

import type { Theme } from '../scales/theme.ts';
import type { Fill } from './paint.ts';
import type { Preset } from './shape.ts';

/** How the sign of a legend entry looks. */
export type Sign = Pick<Preset, 'preset' | 'fill' | 'line'> & {
  /** In pixels of symbols; that of a swatch where it is left out. */
  readonly pixels?: { readonly width: number; readonly height: number };
};

/** One entry of a legend, from top to bottom. */
export type LegendEntry =
  | { readonly kind: 'heading' | 'note'; readonly text: string }
  | { readonly kind: 'sign'; readonly sign: Sign; readonly text: string };

/** An entry of a class of fill. */
export function swatch(theme: Theme, fill: Fill, text: string): LegendEntry {
  const line = { color: theme.hairline, width: 0.5 };
  return { kind: 'sign', sign: { preset: 'rect', fill, line }, text };
}

export const heading = (text: string): LegendEntry => ({ kind: 'heading', text: text.trim() });
export const note = (text: string): LegendEntry => ({ kind: 'note', text });

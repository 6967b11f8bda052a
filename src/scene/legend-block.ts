import type { GlyphShape, GlyphStroke } from './marks.ts';
import type { Shown } from './shown.ts';

/** The ids that `plateParts` names for estimates, for missing and for unverified values. */
export type StatusPattern = 'dots' | 'hatch' | 'dashes';

/** What a row of a legend shows beside its words. */
export type LegendKey =
  /** The fill of a class of `plateStyle`, under patterns of statuses. */
  | { readonly kind: 'fill'; readonly name: string; readonly patterns: readonly StatusPattern[] }
  | {
      readonly kind: 'glyph';
      readonly shape: GlyphShape;
      readonly stroke: GlyphStroke;
      readonly color: string;
    }
  /** Width in pixels; a line with an arrow is a flow. */
  | {
      readonly kind: 'line';
      readonly color: string;
      readonly width: number;
      readonly dashed?: boolean;
      readonly arrow?: boolean;
    };

export interface LegendRow {
  readonly key: LegendKey;
  readonly text: string;
  /** How many rows of the list it stands for, in words. */
  readonly count?: string;
  /** Whether the class is not chosen, so that the map leaves it out. */
  readonly faded?: boolean;
}

/** Sizes of totals, from the greatest to the least. */
export interface LegendSizes {
  readonly mark: 'circles' | 'columns';
  readonly color: string;
  /** The radius or the height in pixels, and what it stands for. */
  readonly ticks: readonly (readonly [pixels: number, text: string])[];
}

/** A part of a legend; `title` is empty for the statuses of fills. */
export interface LegendBlock {
  readonly title: string;
  readonly unit: string;
  /** What must be read before the rows. */
  readonly warning?: string;
  readonly rows: readonly LegendRow[];
  readonly sizes?: LegendSizes;
  readonly notes: readonly string[];
}

/** What a legend says is read from; the ids are those of the rows of `values`. */
export type LegendInput = Pick<
  Shown,
  'atlas' | 'view' | 'filtered' | 'at' | 'scale' | 'totalsOf' | 'products' | 'values'
> &
  Pick<Shown, 'theme' | 'language'> & {
    readonly geometry: { readonly mesh: Pick<Shown['geometry']['mesh'], 'ids'> };
  };

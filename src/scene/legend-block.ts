import type { ValueLayerId } from '../core/atlas/layer.ts';
import type { StatusPattern } from '../core/theme/status-patterns.ts';
import type { GlyphShape, GlyphStroke } from './marks.ts';

/** What a row of a legend shows beside its words. */
export type LegendKey =
  /**
   * A fill: the class `bin-0` and on, one of the theme's, or `blank`, a ground on which a pattern is shown by itself.
   */
  | {
      readonly kind: 'fill';
      readonly name: string;
      readonly color: string;
      readonly pattern: StatusPattern | null;
    }
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
  /** The class that a reader may let stand out. */
  readonly classIndex?: number;
  /** How many rows of the list it stands for, in words. */
  readonly count?: string;
  /** Their number. */
  readonly size?: number;
  /** It in figures, as what it lies between where no source closes it. */
  readonly sizeText?: string;
  /** Whether no map that is shown has a county in the class. */
  readonly isEmpty?: boolean;
  /** Whether the class is not chosen, so that the map leaves it out. */
  readonly faded?: boolean;
}

/** Sizes of totals, from the greatest to the least. */
export interface LegendSizes {
  readonly mark: 'circles' | 'columns';
  readonly color: string;
  /** The radius, or the height of a column seen from the side, in pixels of the map, and what it stands for. */
  readonly ticks: readonly (readonly [pixels: number, text: string])[];
}

/** A part of a legend. */
export interface LegendBlock {
  /** A layer, an overlay, or the statuses of fills, which have no title. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** What must be read before the rows. */
  readonly warning?: string;
  readonly rows: readonly LegendRow[];
  readonly sizes?: LegendSizes;
  readonly notes: readonly string[];
  /** What must be minded more than a note. */
  readonly emphasis?: string;
  /** The layer whose scope, and whose doubts, belong to the block. */
  readonly scopeOf?: ValueLayerId;
  /** What is doubtful about the estimate of the layer. */
  readonly fit?: { readonly summary: string; readonly text: string };
  /** A half-year that shows more, by its place in the order of time. */
  readonly goTo?: { readonly periodIndex: number; readonly text: string };
}

/** The notes of a block as lines, with what is to be minded most and what is doubtful. */
export function blockNotes({ notes, emphasis, fit }: LegendBlock): string[] {
  return [
    ...notes,
    ...(emphasis ? [emphasis] : []),
    ...(fit ? [`${fit.summary}: ${fit.text}`] : []),
  ];
}

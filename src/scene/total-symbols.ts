import type { Atlas, County } from '../core/atlas/atlas.ts';
import type { FilteredCounties } from '../core/view/filtered.ts';
import type { ValueLayerId } from '../core/atlas/layer.ts';
import type { Mesh } from '../core/geography/mesh.ts';
import { readCounty, type TimedReading } from '../core/atlas/read-values.ts';
import type { SizeScale } from '../core/statistics/radius-scale.ts';
import { layerColors, type Theme } from '../core/theme/theme.ts';
import type { CirclesPart, ColumnsPart } from './symbols.ts';

/** The height of the greatest column, in pixels at zoom 4. */
export const COLUMN_PIXELS = 150;
/** How a column's height is shortened where it cannot be tilted. */
export const UPRIGHT = 0.5;
/** How opaque the ground of circles and columns is: see-through, for they overlap, and hollow or thinner for estimates. */
export const TOTAL_ALPHAS = {
  circles: { reported: 0.35, modelled: 0 },
  columns: { reported: 0.95, modelled: 0.5 },
} as const;

/** What circles and columns of a layer's totals are made from. */
export interface TotalsInput {
  readonly atlas: Atlas;
  readonly mesh: Mesh;
  readonly layer: ValueLayerId;
  readonly scale: SizeScale;
  readonly at: TimedReading;
  /** What the filter keeps. */
  readonly filtered: FilteredCounties;
  readonly theme: Theme;
}

/**
 * The totals of counties: circles whose areas are the totals, or columns as high as they are, none below zero; `drawn` says how these
 * stand among other symbols.
 */
export function totalSymbols(
  kind: 'circles' | 'columns',
  { atlas, mesh, layer, scale, at, filtered, theme }: TotalsInput,
  drawn: Pick<CirclesPart, 'id' | 'opacity' | 'visible'>,
): CirclesPart | ColumnsPart {
  const valueOf = (county: County) => readCounty(atlas, layer, county, at);
  const sized = (sizeOf: (amount: number) => number) => (county: County) => {
    const { amount } = valueOf(county);
    return amount === null || amount < 0 ? null : sizeOf(amount);
  };
  const state = {
    layer,
    period: atlas.periods[at.periodIndex]?.id ?? '',
    filtered,
    theme,
    color: layerColors(theme, atlas, layer).symbol,
    mesh,
    countyById: atlas.countyById,
    alphaOf: (county: County) =>
      TOTAL_ALPHAS[kind][valueOf(county).status === 'modelled' ? 'modelled' : 'reported'],
  };
  if (kind === 'circles') return { ...drawn, kind, state: { ...state, radiusOf: sized(scale) } };
  const heightOf = sized((amount) => (amount / scale.greatest) * COLUMN_PIXELS);
  return { ...drawn, kind, state: { ...state, heightOf } };
}

import type { Atlas, County } from '../core/atlas/atlas.ts';
import type { FilteredCounties } from '../core/view/filtered.ts';
import type { ValueLayerId } from '../core/atlas/layer.ts';
import type { Mesh } from '../core/geography/mesh.ts';
import { readCounty, type TimedReading } from '../core/atlas/read-values.ts';
import type { SizeScale } from '../core/statistics/radius-scale.ts';
import type { Theme } from '../core/theme/theme.ts';
import type { CirclesPart, ColumnsPart } from './symbols.ts';

/** The height of the greatest column, in pixels at zoom 4. */
export const COLUMN_PIXELS = 150;
/** How a column's height is shortened where it cannot be tilted. */
export const UPRIGHT = 0.5;
/** The opacity of the ground of circles and columns in a picture. */
export const TOTAL_ALPHA = 0.14;

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

type Shown = Pick<CirclesPart, 'id' | 'opacity' | 'visible'>;

/** Circles whose areas are the totals of counties. */
export function circleSymbols(scene: TotalsInput, shown: Shown): CirclesPart {
  const state = totalState(scene);
  const radiusOf = (county: County) => {
    const { amount } = state.valueOf(county);
    return amount === null ? null : scene.scale(amount);
  };
  return { ...shown, kind: 'circles', state: { ...state, radiusOf } };
}

/** Columns whose heights are the totals of counties. */
export function columnSymbols(scene: TotalsInput, shown: Shown): ColumnsPart {
  const state = totalState(scene);
  const heightOf = (county: County) => {
    const { amount } = state.valueOf(county);
    return amount === null ? null : (amount / scene.scale.greatest) * COLUMN_PIXELS;
  };
  return { ...shown, kind: 'columns', state: { ...state, heightOf } };
}

function totalState({ atlas, mesh, layer, at, filtered, theme }: TotalsInput) {
  const valueOf = (county: County) => readCounty(atlas, layer, county, at);
  return {
    layer,
    period: atlas.periods[at.periodIndex]?.id ?? '',
    valueOf,
    filtered,
    theme,
    mesh,
    countyById: atlas.countyById,
    isModelled: (county: County) => valueOf(county).status === 'modelled',
  };
}

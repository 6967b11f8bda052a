import type { Atlas, County } from '../core/atlas/atlas.ts';
import type { Kept } from '../core/view/filtered.ts';
import type { ValueLayerId } from '../core/atlas/layer.ts';
import type { Mesh } from '../core/geography/mesh.ts';
import { readCounty, type ReadAt } from '../core/atlas/read-values.ts';
import type { RadiusScale } from '../core/statistics/radius-scale.ts';
import type { Theme } from '../core/theme/theme.ts';
import type { CirclesPart, ColumnsPart } from './symbols.ts';

/** The height of the greatest column, in pixels at zoom 4. */
export const COLUMN_PIXELS = 150;
/** How a column's height is shortened where it cannot be tilted. */
export const UPRIGHT = 0.5;
/** The opacity of the ground of circles and columns in a picture. */
export const TOTAL_ALPHA = 0.14;

/** What circles and columns of a layer's totals are made from. */
export interface TotalsScene {
  readonly atlas: Atlas;
  readonly mesh: Mesh;
  readonly layer: ValueLayerId;
  readonly scale: RadiusScale;
  readonly now: ReadAt;
  /** What the filter keeps. */
  readonly kept: Kept;
  readonly theme: Theme;
}

type Shown = Pick<CirclesPart, 'id' | 'opacity' | 'visible'>;

/** Circles whose areas are the totals of counties. */
export function circlesPart(scene: TotalsScene, shown: Shown): CirclesPart {
  const state = totalState(scene);
  const radiusOf = (county: County) => {
    const { amount } = state.valueOf(county);
    return amount === null ? null : scene.scale(amount);
  };
  return { ...shown, kind: 'circles', state: { ...state, radiusOf } };
}

/** Columns whose heights are the totals of counties. */
export function columnsPart(scene: TotalsScene, shown: Shown): ColumnsPart {
  const state = totalState(scene);
  const heightOf = (county: County) => {
    const { amount } = state.valueOf(county);
    return amount === null ? null : (amount / scene.scale.greatest) * COLUMN_PIXELS;
  };
  return { ...shown, kind: 'columns', state: { ...state, heightOf } };
}

function totalState({ atlas, mesh, layer, now, kept, theme }: TotalsScene) {
  const valueOf = (county: County) => readCounty(atlas, layer, county, now);
  return {
    layer,
    period: atlas.periods[now.at]?.id ?? '',
    valueOf,
    kept,
    theme,
    mesh,
    countyById: atlas.countyById,
    isModelled: (county: County) => valueOf(county).status === 'modelled',
  };
}

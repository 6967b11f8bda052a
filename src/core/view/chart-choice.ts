import type { ValueLayerId } from '../atlas/layer.ts';

/** The kinds of charts, in the order in which they are offered. */
export const CHART_KINDS = ['distribution', 'ranking', 'lorenz', 'provinces', 'scatter'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** Whether amounts are taken by population or whole. */
export const MEASURES_BY = ['rate', 'total'] as const;
export type By = (typeof MEASURES_BY)[number];

/** How an axis is cut: in equal ratios, or in equal steps. */
export const AXIS_SCALES = ['log', 'linear'] as const;
export type AxisScale = (typeof AXIS_SCALES)[number];

/** How many places a ranking has. */
export const RANKS = ['10', '20'] as const;

/** How the provinces follow one another. */
export const PROVINCE_ORDERS = ['total', 'name'] as const;
export type ProvinceOrder = (typeof PROVINCE_ORDERS)[number];

/** Something that each county has a number of: its population, or a layer's total or rate. */
export type Variable = 'population' | `${ValueLayerId} ${By}`;

/** The layer that a variable reads, or `null` for population. */
export function layerOf(variable: Variable): ValueLayerId | null {
  return variable === 'population' ? null : (variable.split(' ')[0] as ValueLayerId);
}

/** What the reader chose of the charts. */
export interface ChartChoice {
  readonly kind: ChartKind;
  readonly by: By;
  readonly scaling: AxisScale;
  readonly most: (typeof RANKS)[number];
  readonly order: ProvinceOrder;
  /** What is put against what; `null` is what the leading layer suggests. */
  readonly x: Variable | null;
  readonly y: Variable | null;
}

/** The charts until others are chosen. */
export const USUAL_CHART: ChartChoice = {
  kind: 'distribution',
  by: 'rate',
  scaling: 'log',
  most: '10',
  order: 'total',
  x: null,
  y: null,
};

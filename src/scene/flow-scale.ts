import { scaleLinear } from 'd3-scale';
import type { NetworkProduct } from '../core/atlas/layer-products.ts';
import { createSizeScale } from '../core/statistics/radius-scale.ts';

/** The widest flow, and the least width at which a line is still seen, in pixels. */
const WIDTHS = [0.75, 9] as const;
/** The largest hub, and the least at which its shape is still told, in pixels from corner to corner. */
const SIZES = [12, 30] as const;

/** Turns parcels into pixels. */
export interface ParcelScale {
  (parcels: number): number;
  /** Round numbers of parcels for the legend, from the greatest to the least. */
  ticks(): readonly number[];
}

/** Widths of flows: proportional to parcels, but for those too few to be seen. */
export function flowScale({ scenario }: NetworkProduct): ParcelScale {
  const greatest = Math.max(...scenario.provinces.map(({ parcels }) => parcels));
  const scale = scaleLinear().domain([0, greatest]).range([0, WIDTHS[1]]);
  return Object.assign((parcels: number) => Math.max(WIDTHS[0], scale(parcels)), {
    ticks: () => scale.ticks(3).slice(1).reverse(),
  });
}

/** Sizes of hubs: their areas are proportional to parcels, but for those with few or none. */
export function hubScale({ scenario }: NetworkProduct): ParcelScale {
  const radius = createSizeScale(Math.max(...scenario.hubParcels), SIZES[1] / 2);
  return Object.assign((parcels: number) => Math.max(SIZES[0], 2 * radius(parcels)), {
    ticks: () => radius.ticks(),
  });
}

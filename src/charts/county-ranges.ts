import { quantile } from 'simple-statistics';
import type { Atlas, County } from '../core/atlas/atlas.ts';
import type { ValueLayerId } from '../core/atlas/layer.ts';
import { readCounty, type TimedReading } from '../core/atlas/read-values.ts';
import { rememberLast } from '../core/base/remember-last.ts';
import { logAxis, type LogAxis } from '../core/statistics/log-axis.ts';
import { FOUR_FIFTHS } from '../../data/model/normal.ts';

/** Where an amount lies, or the amounts of many counties: what holds 80 % of them, and the middle one. */
export interface Range {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Of how many counties amounts or medians are known, and what holds 80 % of them. */
export interface RangeOfCounties extends Range {
  readonly of: number;
}

/** Where a county's total lies; a figure that is no estimate has no width. `undefined` where an axis of ratios has no place for it. */
export function countyRange(
  atlas: Atlas,
  layer: ValueLayerId,
  county: County,
  at: TimedReading,
): Range | undefined {
  const { amount, range, median, status } = readCounty(atlas, layer, county, at);
  if (amount === null || amount <= 0) return undefined;
  if (status !== 'modelled') return { low: amount, middle: amount, high: amount };
  if (!range || median === undefined) return undefined;
  return { low: range[0], middle: median, high: range[1] };
}

/** What holds the middle four fifths of the medians of counties, or of their figures; `undefined` where none has any. */
export function rangeOfCounties(
  atlas: Atlas,
  layer: ValueLayerId,
  counties: readonly County[],
  at: TimedReading,
): RangeOfCounties | undefined {
  const medians = counties.flatMap((county) => countyRange(atlas, layer, county, at)?.middle ?? []);
  if (medians.length === 0) return undefined;
  const [least, most] = FOUR_FIFTHS;
  const [low, middle, high] = quantile(medians, [least, 0.5, most]);
  return { low: low!, middle: middle!, high: high!, of: medians.length };
}

/** The axis on which ranges of a layer lie, the same for all counties and half-years. */
export const rangeAxis = rememberLast(
  (atlas: Atlas, layer: ValueLayerId, reading: TimedReading['reading']): LogAxis | undefined => {
    const ranges = atlas.periods.flatMap((_, periodIndex) =>
      atlas.counties.flatMap(
        (county) => countyRange(atlas, layer, county, { reading, periodIndex }) ?? [],
      ),
    );
    return logAxis(
      ranges.map(({ low }) => low),
      ranges.map(({ high }) => high),
    );
  },
);

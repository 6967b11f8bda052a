import type { Atlas, County } from './atlas.ts';
import type { Kept } from '../view/filtered.ts';
import type { ValueLayerId } from './layer.ts';
import { ownKey } from './own-values.ts';
import { placesOf, readAmount, readValue, type Reading } from './reading.ts';
import {
  countyAmount,
  countyValue,
  nationalValue,
  rateAmount,
  rateOf,
  sumValue,
  type Value,
} from './value.ts';

/** A reading at a half-year, by its place in the order of time. */
export interface ReadAt {
  readonly reading: Reading;
  readonly at: number;
}

/** The figure for the whole country, read over time. */
export function readNation(atlas: Atlas, indicator: string, { reading, at }: ReadAt): Value {
  return readValue(atlas, reading, at, (place) =>
    nationalValue(atlas, indicator, atlas.periods[place]!.id),
  );
}

/** The sum of the estimates of some counties, read over time. */
export function readSum(
  atlas: Atlas,
  indicator: string,
  counties: readonly County[],
  { reading, at }: ReadAt,
): Value {
  return readValue(atlas, reading, at, (place) =>
    sumValue(atlas, indicator, counties, atlas.periods[place]!.id),
  );
}

/** The total of what a filter keeps, read over time: the national figure where it keeps all. */
export function readKept(
  atlas: Atlas,
  indicator: string,
  { all, counties }: Pick<Kept, 'all' | 'counties'>,
  now: ReadAt,
): Value {
  return all ? readNation(atlas, indicator, now) : readSum(atlas, indicator, counties, now);
}

/** The estimate of a county's total, read over time. */
export function readCounty(
  atlas: Atlas,
  indicator: string,
  county: County,
  { reading, at }: ReadAt,
): Value {
  return readValue(atlas, reading, at, (place) =>
    countyValue(atlas, indicator, county, atlas.periods[place]!.id),
  );
}

/** The total of a county, as `readCounty` gives it, by its population; a percentage is left as it is. */
export function rateRead(
  layer: ValueLayerId,
  total: Value,
  county: County,
  reading: Reading,
): Value {
  return isPercent(reading) ? total : rateOf(layer, total, county);
}

/** The number alone of a county's rate, read over time. For what looks at all counties and periods at once. */
export function rateAmountRead(
  atlas: Atlas,
  layer: ValueLayerId,
  county: County,
  { reading, at }: ReadAt,
): number | null {
  const amount = readAmount(atlas, reading, at, (place) =>
    countyAmount(atlas, layer, county, place),
  );
  return isPercent(reading) ? amount : rateAmount(layer, amount, county);
}

/** Whether a county's reading rests on the reader's own figures alone. */
export function isOwn(
  atlas: Atlas,
  layer: ValueLayerId,
  county: County,
  { reading, at }: ReadAt,
): boolean {
  const { own, periods } = atlas;
  if (own.size === 0) return false;
  const places = placesOf(atlas, reading, at) ?? [];
  return places.every((at) => own.get(ownKey(layer, periods[at]!.id))?.has(county.index));
}

/** Whether a reading gives ratios rather than amounts. */
export function isPercent(reading: Reading): boolean {
  return reading.kind === 'change' && reading.measure === 'percent';
}

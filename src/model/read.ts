import type { Atlas, County } from './atlas.ts';
import type { ValueLayerId } from './layer.ts';
import { readAmount, readValue, type Reading } from './reading.ts';
import {
  countyAmount,
  countyValue,
  nationalValue,
  rateAmount,
  rateOf,
  unionValue,
  type Value,
} from './value.ts';

/** A reading at a half-year, by its place in the order of time. */
export interface ReadAt {
  readonly reading: Reading;
  readonly at: number;
}

/** The figure for the whole country, read over time. */
export function readNation(atlas: Atlas, indicator: string, { reading, at }: ReadAt): Value {
  return readUnion(atlas, indicator, [], { reading, at });
}

/** The total of a union of provinces, read over time; the whole country when none is named. */
export function readUnion(
  atlas: Atlas,
  indicator: string,
  provinces: readonly string[],
  { reading, at }: ReadAt,
): Value {
  return readValue(atlas, reading, at, (place) => {
    const { id } = atlas.periods[place]!;
    return provinces.length === 0
      ? nationalValue(atlas, indicator, id)
      : unionValue(atlas, indicator, provinces, id);
  });
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

/** Whether a reading gives ratios rather than amounts. */
export function isPercent(reading: Reading): boolean {
  return reading.kind === 'change' && reading.measure === 'percent';
}

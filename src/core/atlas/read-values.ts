import type { Atlas, County } from './atlas.ts';
import type { ValueLayerId } from './layer.ts';
import { ownKey } from './own-cells.ts';
import { readPeriod } from './period.ts';
import { combineValues, periodIndicesOf, readAmount, readValue, type Reading } from './reading.ts';
import {
  countyAmount,
  countyValue,
  MISSING,
  nationalFigure,
  nationalValue,
  rateAmount,
  rateOf,
  sumValue,
  type Value,
} from './value.ts';

/** A reading at a half-year, by its place in the order of time. */
export interface TimedReading {
  readonly reading: Reading;
  readonly periodIndex: number;
}

/** Some counties of the list, or all. */
export interface CountySelection {
  /** Whether nothing is left out: totals are then those of the nation. */
  readonly all: boolean;
  /** In the order of adcodes. */
  readonly counties: readonly County[];
}

/** The figure for the whole country, read over time. */
export function readNation(atlas: Atlas, indicator: string, timed: TimedReading): Value {
  const terms = nationalTerms(atlas, indicator, timed);
  return combineValues(
    timed.reading,
    terms.map((period) => nationalValue(atlas, indicator, period)),
  );
}

/**
 * The periods of the national figures that a reading is put together of. In a sum a year whose figure was published stands
 * for its two halves: one of them may only be derived from it, and what the source says of the year would be lost.
 */
export function nationalTerms(
  atlas: Atlas,
  indicator: string,
  { reading, periodIndex: at }: TimedReading,
): readonly string[] {
  const halves = (periodIndicesOf(atlas, reading, at) ?? []).map(
    (place) => atlas.periods[place]!.id,
  );
  if (reading.kind !== 'cumulative') return halves;
  return halves.flatMap((id) => {
    const { year, half } = readPeriod(id)!;
    const whole = `${year}FY`;
    const isWhole = halves.includes(`${year}H1`) && halves.includes(`${year}H2`);
    if (!isWhole || nationalFigure(atlas, indicator, whole)?.value == null) return [id];
    return half === 2 ? [whole] : [];
  });
}

/**
 * The sum of the amounts of some counties, read over time; of the estimates of all it is the national figure, with the
 * status and the range of that. A change is missing where one of the counties lacks a term: the sums would be of other counties.
 */
export function readSum(
  atlas: Atlas,
  indicator: string,
  counties: readonly County[],
  timed: TimedReading,
): Value {
  const { reading, periodIndex: at } = timed;
  const lacks = (county: County) => amountRead(atlas, indicator, county, timed) === null;
  if (reading.kind === 'change' && counties.some(lacks)) return MISSING;
  if (isNation(atlas, indicator, counties, timed)) {
    const nation = readNation(atlas, indicator, timed);
    if (nation.amount !== null) return nation;
  }
  return readValue(atlas, reading, at, (place) =>
    sumValue(atlas, indicator, counties, atlas.periods[place]!.id),
  );
}

/** Whether some counties are all, each with an estimate, so that they add up to the national figure. */
function isNation(
  atlas: Atlas,
  indicator: string,
  counties: readonly County[],
  { reading, periodIndex: at }: TimedReading,
): boolean {
  if (counties.length < atlas.counties.length || atlas.context.has(indicator)) return false;
  const places = periodIndicesOf(atlas, reading, at) ?? [];
  return places.every((place) => {
    const column = atlas.estimates[indicator]?.value[place] ?? [];
    const own = atlas.own.get(ownKey(indicator, atlas.periods[place]!.id));
    return !own?.size && counties.every(({ index }) => column[index] != null);
  });
}

/** The total of what a filter keeps, read over time: the national figure where it keeps all. */
export function readFiltered(
  atlas: Atlas,
  indicator: string,
  { all, counties }: CountySelection,
  at: TimedReading,
): Value {
  return all ? readNation(atlas, indicator, at) : readSum(atlas, indicator, counties, at);
}

/** The estimate of a county's total, read over time. */
export function readCounty(
  atlas: Atlas,
  indicator: string,
  county: County,
  { reading, periodIndex: at }: TimedReading,
): Value {
  return readValue(atlas, reading, at, (place) =>
    countyValue(atlas, indicator, county, atlas.periods[place]!.id),
  );
}

/** The total of a county, as `readCounty` gives it, by its population; a percentage is left as it is. */
export function rateRead(
  atlas: Pick<Atlas, 'layers'>,
  layer: ValueLayerId,
  total: Value,
  county: County,
  reading: Reading,
): Value {
  return isPercent(reading) ? total : rateOf(atlas, layer, total, county);
}

/**
 * The number alone of a county's total, read over time, as `readCounty` has it. For what looks at all counties and
 * periods at once.
 */
export function amountRead(
  atlas: Atlas,
  layer: ValueLayerId,
  county: County,
  timed: TimedReading,
): number | null {
  const { reading, periodIndex: at } = timed;
  if (reading.kind === 'change' && !isStated(atlas, layer, county, timed)) return null;
  return readAmount(atlas, reading, at, (place) => countyAmount(atlas, layer, county, place));
}

/**
 * What the average county has of the nation; where no national figure is known, that of the counties that are, since the
 * reader's own figures may be of a few alone. `null` where nothing is.
 */
export function averageAmount(
  atlas: Atlas,
  layer: ValueLayerId,
  timed: TimedReading,
): number | null {
  const nation = readNation(atlas, layer, timed).amount;
  if (nation !== null) return nation / atlas.counties.length;
  const known = atlas.counties.flatMap((county) => amountRead(atlas, layer, county, timed) ?? []);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0) / known.length;
}

/** The number alone of a county's rate; see `amountRead`. */
export function rateAmountRead(
  atlas: Atlas,
  layer: ValueLayerId,
  county: County,
  { reading, periodIndex: at }: TimedReading,
): number | null {
  const amount = amountRead(atlas, layer, county, { reading, periodIndex: at });
  return isPercent(reading) ? amount : rateAmount(atlas, layer, amount, county);
}

/** Whether a county's reading rests on figures alone, and on no estimate: the reader's own, or context. */
export function isStated(
  atlas: Atlas,
  layer: ValueLayerId,
  county: County,
  { reading, periodIndex: at }: TimedReading,
): boolean {
  const { context, own, periods } = atlas;
  if (context.has(layer)) return true;
  if (own.size === 0) return false;
  const places = periodIndicesOf(atlas, reading, at) ?? [];
  return places.every((at) => own.get(ownKey(layer, periods[at]!.id))?.has(county.index));
}

/** Whether a reading gives ratios rather than amounts. */
export function isPercent(reading: Reading): boolean {
  return reading.kind === 'change' && reading.measure === 'percent';
}

import type { Bound, Observation, Status } from '../../data/product.ts';
import { countiesOf, type Atlas, type County } from './atlas.ts';
import type { Figure } from './layer-products.ts';
import type { ValueLayerId } from './layer.ts';

/** A number with all that must stand beside it. */
export interface Value {
  /** In the unit of the indicator; `null` exactly when `status` is `missing`. */
  readonly amount: number | null;
  /** Closed range of an estimate; `null` where the amount is not modelled. */
  readonly range: readonly [low: number, high: number] | null;
  readonly bound: Bound;
  readonly status: Status;
  /** Ids of sources; a modelled value rests on those of the national figure it adds up to. */
  readonly sources: readonly string[];
  /** Arithmetic behind a derived value, in the unit of the indicator. */
  readonly formula: string | null;
  /** `unverified` has to be shown so; `null` where the amount is modelled or missing. */
  readonly confidence: Observation['confidence'] | null;
}

/** The value where nothing is known. */
export const MISSING: Value = {
  amount: null,
  range: null,
  bound: 'exact',
  status: 'missing',
  sources: [],
  formula: null,
  confidence: null,
};

/** The figure for the whole country in a period, as reported or derived. */
export function nationalValue(atlas: Atlas, indicator: string, period: string): Value {
  const row = observation(atlas, indicator, period);
  return row ? statedValue(row) : MISSING;
}

/** The period under which a total since the launch up to the end of a half-year was published, if it was. */
export const runningTotal = (period: string): string => `${period}C`;

/** A figure or an observation as a value; one in words is missing as a number. */
export function statedValue(row: Figure | Observation): Value {
  const { value: amount, bound, status, sources, formula, confidence } = row;
  if (amount === null) return MISSING;
  return { amount, range: null, bound, status, sources, confidence, formula: formula ?? null };
}

/** The national figure as the tables give it, with quote and notes; `undefined` where there is no row. */
export function observation(
  atlas: Atlas,
  indicator: string,
  period: string,
): Observation | undefined {
  return atlas.nationalByKey.get(`${indicator} ${period}`);
}

/**
 * The number alone of a county's estimate in the period at a place in the order of time; `null` where there
 * is none. For what looks at all counties and periods at once.
 */
export function countyAmount(
  atlas: Atlas,
  indicator: string,
  county: County,
  at: number,
): number | null {
  return atlas.estimates[indicator]?.value[at]?.[county.index] ?? null;
}

/** The estimate of a county's total in a period, `MISSING` where there is none. */
export function countyValue(
  atlas: Atlas,
  indicator: string,
  county: County,
  period: string,
): Value {
  const at = atlas.periods.findIndex(({ id }) => id === period);
  const estimate = atlas.estimates[indicator];
  const amount = countyAmount(atlas, indicator, county, at);
  const low = estimate?.low[at]?.[county.index] ?? null;
  const high = estimate?.high[at]?.[county.index] ?? null;
  if (amount === null || low === null || high === null) return MISSING;
  return modelled(atlas, indicator, period, amount, [low, high]);
}

/** How many people a rate of a layer is given for. */
const PEOPLE: Readonly<Record<ValueLayerId, number>> = {
  sales: 1,
  loans: 1,
  borrowers: 1000,
  parcels: 1,
  insured: 1000,
};

/**
 * A county's amount by its population in the census of 2020: per head, or of people per thousand; `null`
 * where either is not known.
 */
export function rateAmount(
  layer: ValueLayerId,
  amount: number | null,
  { population }: County,
): number | null {
  if (amount === null || population === null || population === 0) return null;
  return (amount * PEOPLE[layer]) / population;
}

/** A county's value by its population, with its range; see `rateAmount`. */
export function rateOf(layer: ValueLayerId, value: Value, county: County): Value {
  const amount = rateAmount(layer, value.amount, county);
  if (amount === null) return MISSING;
  const rate = (end: number) => rateAmount(layer, end, county)!;
  const { range } = value;
  return { ...value, amount, range: range && [rate(range[0]), rate(range[1])] };
}

/**
 * The total of a union of provinces: the national figure when none is named, else the sum of the
 * county estimates, with the least and the greatest sum over the members of the ensemble as range.
 * Where some counties have no estimate the sum is a lower bound; where counties must not be summed
 * there is none.
 */
export function unionValue(
  atlas: Atlas,
  indicator: string,
  provinces: readonly string[],
  period: string,
): Value {
  if (provinces.length === 0) return nationalValue(atlas, indicator, period);
  if (!atlas.indicatorById.get(indicator)?.additive) return MISSING;
  const at = atlas.periods.findIndex(({ id }) => id === period);
  const estimate = atlas.estimates[indicator];
  const counties = countiesOf(atlas, provinces);
  const column = estimate?.value[at];
  if (!estimate || !column || counties.length === 0) return MISSING;
  const known = counties.flatMap((county) => column[county.index] ?? []);
  if (known.length === 0) return MISSING;
  const amount = known.reduce((sum, value) => sum + value, 0);
  const chosen = atlas.provinces.flatMap(({ id }, index) =>
    provinces.includes(id) ? [index] : [],
  );
  const sums = estimate.provinces.map((member) =>
    chosen.reduce((sum, index) => sum + (member[at]?.[index] ?? 0), 0),
  );
  const range = [Math.min(amount, ...sums), Math.max(amount, ...sums)] as const;
  const value = modelled(atlas, indicator, period, amount, range);
  return known.length === counties.length ? value : { ...value, bound: 'lower' };
}

function modelled(
  atlas: Atlas,
  indicator: string,
  period: string,
  amount: number,
  range: readonly [number, number],
): Value {
  const { sources } = nationalValue(atlas, indicator, period);
  return {
    ...{ amount, range, bound: 'approximate', status: 'modelled', sources },
    ...{ formula: null, confidence: null },
  };
}

import type { Bound, Observation, Status } from '../../../data/product.ts';
import { periodIndexOf, type Atlas, type County, type Province } from './atlas.ts';
import type { Figure } from './layer-products.ts';
import { familyOf, type Family, type ValueLayerId } from './layer.ts';
import { ownKey } from './own-cells.ts';

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
  periodIndex: number,
): number | null {
  return atlas.estimates[indicator]?.value[periodIndex]?.[county.index] ?? null;
}

/** The estimate of a county's total in a period, `MISSING` where there is none. */
export function countyValue(
  atlas: Atlas,
  indicator: string,
  county: County,
  period: string,
): Value {
  const periodIndex = periodIndexOf(atlas, period);
  const estimate = atlas.estimates[indicator];
  const amount = countyAmount(atlas, indicator, county, periodIndex);
  const low = estimate?.low[periodIndex]?.[county.index] ?? null;
  const high = estimate?.high[periodIndex]?.[county.index] ?? null;
  if (amount === null || low === null || high === null) return MISSING;
  const own = atlas.own.get(ownKey(indicator, period))?.get(county.index);
  if (own) return ownValue(amount, 'reported', [own], null);
  return modelled(atlas, indicator, period, amount, [low, high]);
}

/** A number of the reader's own, or arithmetic on such; the atlas has not verified it. */
function ownValue(
  amount: number,
  status: 'reported' | 'derived',
  sources: readonly string[],
  formula: string | null,
): Value {
  const how = { status, sources, formula, confidence: 'unverified' } as const;
  return { amount, range: null, bound: 'exact', ...how };
}

/** How many terms a sum of own figures is written out with. */
const MOST_TERMS = 12;

/** How many people a rate of a layer is given for. */
const PEOPLE: Readonly<Record<Exclude<Family, 'own'>, number>> = {
  sales: 1,
  loans: 1,
  borrowers: 1000,
  parcels: 1,
  insured: 1000,
};

/**
 * A county's amount by its population in the census of 2020: per head, or of people per thousand; `null`
 * where either is not known. Figures of the reader's own stay as they are.
 */
export function rateAmount(
  layer: ValueLayerId,
  amount: number | null,
  { population }: County,
): number | null {
  const family = familyOf(layer);
  if (family === 'own') return amount;
  if (amount === null || population === null || population === 0) return null;
  return (amount * PEOPLE[family]) / population;
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
 * The sum of the estimates of some counties, with the range that it can have at most: the least and the
 * greatest sum over the members of the ensemble where provinces are whole, and for the other counties as if all
 * were at their ends at once. Where some counties have no estimate the sum is a lower bound; where counties
 * must not be summed, or none is named, there is none.
 */
export function sumValue(
  atlas: Atlas,
  indicator: string,
  counties: readonly County[],
  period: string,
): Value {
  if (!atlas.indicatorById.get(indicator)?.additive) return MISSING;
  const periodIndex = periodIndexOf(atlas, period);
  const estimate = atlas.estimates[indicator];
  const column = estimate?.value[periodIndex];
  if (!estimate || !column) return MISSING;
  const known = counties.flatMap((county) => column[county.index] ?? []);
  if (known.length === 0) return MISSING;
  const amount = sum(known);
  const bound = known.length === counties.length ? {} : ({ bound: 'lower' } as const);
  const cells = atlas.own.get(ownKey(indicator, period));
  const own = [...new Set(counties.flatMap(({ index }) => cells?.get(index) ?? []))];
  if (counties.every(({ index }) => cells?.has(index) || (column[index] ?? null) === null)) {
    const formula = known.length <= MOST_TERMS ? known.join('+') : null;
    return { ...ownValue(amount, 'derived', own, formula), ...bound };
  }
  // The members know nothing of own figures.
  const { whole, others } = cells ? { whole: [], others: counties } : partition(atlas, counties);
  const members =
    whole.length === 0
      ? [0]
      : estimate.provinces.map((member) =>
          sum(whole.map((index) => member[periodIndex]?.[index] ?? 0)),
        );
  const ends = (end: 'low' | 'high') =>
    sum(others.map(({ index }) => estimate[end][periodIndex]?.[index] ?? 0));
  const nation = sum(column.map((value) => value ?? 0));
  const range = [
    Math.min(amount, Math.min(...members) + ends('low')),
    Math.max(amount, Math.min(nation, Math.max(...members) + ends('high'))),
  ] as const;
  const value = modelled(atlas, indicator, period, amount, range);
  return { ...value, ...bound, sources: [...value.sources, ...own] };
}

/** Parts counties into those of whole provinces, by the places of these in the atlas, and the others. */
export function partition(atlas: Atlas, counties: readonly County[]) {
  const within = countByProvince(counties);
  const all = countByProvince(atlas.counties);
  const isWhole = (province: Province) =>
    within.has(province) && within.get(province) === all.get(province);
  return {
    whole: atlas.provinces.flatMap((province, index) => (isWhole(province) ? [index] : [])),
    others: counties.filter(({ province }) => !isWhole(province)),
  };
}

function countByProvince(counties: readonly County[]): ReadonlyMap<Province, number> {
  const counts = new Map<Province, number>();
  for (const { province } of counties) {
    counts.set(province, (counts.get(province) ?? 0) + 1);
  }
  return counts;
}

const sum = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

function modelled(
  atlas: Atlas,
  indicator: string,
  period: string,
  amount: number,
  range: readonly [number, number],
): Value {
  const { sources } = nationalValue(atlas, indicator, period);
  return {
    amount,
    range,
    bound: 'approximate',
    status: 'modelled',
    sources,
    formula: null,
    confidence: null,
  };
}

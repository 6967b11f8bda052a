import type {
  Bound,
  ContextIndicator,
  Estimate,
  Observation,
  Status,
} from '../../../data/product.ts';
import { quantile } from 'simple-statistics';
import { FOUR_FIFTHS } from '../../../data/model/normal.ts';
import { DRAWS, lognormalDraws } from '../base/lognormal-draws.ts';
import { periodIndexOf, type Atlas, type County } from './atlas.ts';
import type { Figure } from './layer-products.ts';
import type { ValueLayerId } from './layer.ts';
import { ownKey } from './own-cells.ts';

/** A number with all that must stand beside it. */
export interface Value {
  /** In the unit of the indicator; `null` where `status` is `missing`, and for a change that may have gone either way. */
  readonly amount: number | null;
  /**
   * A closed range of what the amount may be. Of an estimate it holds 80 %; of the reader's own figure it is what the file says. Of a derived value it holds all that the words
   * of the sources and rival derivations allow. `null` where the amount is reported, or nothing says how far it may be
   * off. A change that may have gone either way has a range and no amount.
   */
  readonly range: readonly [low: number, high: number] | null;
  /** What the words of a reported amount allow: no range of its own, but one of what is computed from it. */
  readonly allows?: readonly [low: number, high: number];
  /** The ISO month or day that the amount is of, where that is not the end of its period. */
  readonly asOf?: string;
  /** Of an estimate of one county, whose amount is what is expected: as likely exceeded as not. */
  readonly median?: number;
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

/** The figure for the whole country in a period, a year or a running total, as reported or derived. */
export function nationalValue(atlas: Atlas, indicator: string, period: string): Value {
  const row = nationalFigure(atlas, indicator, period);
  return row ? statedValue(row) : MISSING;
}

/** The national figure of a half-year, or of a year or running total that derived figures rest on. */
export function nationalFigure(
  atlas: Atlas,
  indicator: string,
  period: string,
): Observation | undefined {
  const isAsked = (row: Observation) => row.indicator === indicator && row.period === period;
  return observation(atlas, indicator, period) ?? atlas.inputs.find(isAsked);
}

/** The period under which a running total up to the end of a half-year was published, if it was. */
export const runningTotal = (period: string): string => `${period}C`;

/** A figure or an observation as a value; one in words is missing as a number. */
export function statedValue(row: Figure | Observation): Value {
  const { value: amount, range = null, bound, status, sources, formula, confidence } = row;
  if (amount === null) return MISSING;
  const { allows, asOf } = row as Partial<Observation>;
  return {
    ...{ amount, range, bound, status, sources, confidence, formula: formula ?? null },
    ...(allows && { allows }),
    ...(asOf && { asOf }),
  };
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
  const context = atlas.context.get(indicator);
  if (context) return contextValue(amount, 'reported', context, null);
  const own = atlas.own.get(ownKey(indicator, period))?.get(county.index);
  if (own) return ownValue(amount, [low, high], 'reported', [own], null);
  const median = estimate?.median?.[periodIndex]?.[county.index] ?? undefined;
  return { ...modelled(atlas, indicator, period, amount, [low, high]), ...(median && { median }) };
}

/** A number of the reader's own, or arithmetic on such; the atlas has not verified it. */
function ownValue(
  amount: number,
  [low, high]: readonly [low: number, high: number],
  status: 'reported' | 'derived',
  sources: readonly string[],
  formula: string | null,
): Value {
  const how = { status, sources, formula, confidence: 'unverified' } as const;
  return { amount, range: low < high ? [low, high] : null, bound: 'exact', ...how };
}

/** A figure of the context, or arithmetic on such, with the confidence of its indicator. */
function contextValue(
  amount: number,
  status: 'reported' | 'derived',
  { sources, confidence }: ContextIndicator,
  formula: string | null,
): Value {
  return { amount, range: null, bound: 'exact', status, sources, formula, confidence };
}

/** Amounts of one half-year by the index of the county. */
type Column = readonly (number | null)[];

/** How many terms a sum of own figures is written out with. */
const MOST_TERMS = 12;

/**
 * A county's amount by its population in the census of 2020: per head, or of people per thousand; `null`
 * where either is not known. Figures of the reader's own stay as they are.
 */
export function rateAmount(
  { layers }: Pick<Atlas, 'layers'>,
  layer: ValueLayerId,
  amount: number | null,
  { population }: County,
): number | null {
  const known = layers.get(layer);
  if (!known || known.people === null) return amount;
  if (amount === null || population === null || population === 0) return null;
  return (amount * known.people) / population;
}

/** A county's value by its population, with its range; see `rateAmount`. */
export function rateOf(
  atlas: Pick<Atlas, 'layers'>,
  layer: ValueLayerId,
  value: Value,
  county: County,
): Value {
  const amount = rateAmount(atlas, layer, value.amount, county);
  if (amount === null) return MISSING;
  const rate = (end: number) => rateAmount(atlas, layer, end, county)!;
  const { range, median } = value;
  return {
    ...value,
    amount,
    range: range && [rate(range[0]), rate(range[1])],
    ...(median !== undefined && { median: rate(median) }),
  };
}

/**
 * The sum of the estimates of some counties. Its range holds 80 % of what their share of the national figure may be;
 * all counties together are that figure, and have none. Where some counties have no estimate the sum is a lower bound;
 * where counties must not be summed, or none is named, there is none.
 */
export function sumValue(
  atlas: Atlas,
  indicator: string,
  counties: readonly County[],
  period: string,
): Value {
  if (!atlas.indicatorById.get(indicator)?.additive) return MISSING;
  const column = atlas.estimates[indicator]?.value[periodIndexOf(atlas, period)];
  if (!column) return MISSING;
  const known = counties.flatMap((county) => column[county.index] ?? []);
  if (known.length === 0) return MISSING;
  const amount = sum(known);
  const bound = known.length === counties.length ? {} : ({ bound: 'lower' } as const);
  const formula = known.length <= MOST_TERMS ? known.join('+') : null;
  const context = atlas.context.get(indicator);
  if (context) return { ...contextValue(amount, 'derived', context, formula), ...bound };
  const cells = atlas.own.get(ownKey(indicator, period));
  const own = [...new Set(counties.flatMap(({ index }) => cells?.get(index) ?? []))];
  if (counties.every(({ index }) => cells?.has(index) || (column[index] ?? null) === null)) {
    return {
      ...ownValue(amount, endsOf(atlas, indicator, counties, period), 'derived', own, formula),
      ...bound,
    };
  }
  const [only] = counties;
  if (counties.length === 1 && only) return countyValue(atlas, indicator, only, period);
  const range = rangeOfSum(atlas, indicator, counties, period);
  const value = modelled(atlas, indicator, period, amount, [
    Math.min(amount, range[0]),
    Math.max(amount, range[1]),
  ]);
  return { ...value, ...bound, sources: [...value.sources, ...own] };
}

/**
 * The range of a sum: what the counties hold of the national figure in four fifths of many draws. Each draw has every
 * county somewhere else about its expectation, and all of them add up to that figure.
 */
function rangeOfSum(
  atlas: Atlas,
  indicator: string,
  counties: readonly County[],
  period: string,
): readonly [low: number, high: number] {
  const { value, sigma } = atlas.estimates[indicator]!;
  const at = periodIndexOf(atlas, period);
  const column = value[at] ?? [];
  const nation = sum(column.map((amount) => amount ?? 0));
  if (counties.length === atlas.counties.length) return [nation, nation];
  if (sigma === undefined) {
    const [least, most] = endsOf(atlas, indicator, counties, period);
    return [least, Math.min(nation, most)];
  }
  const own = atlas.own.get(ownKey(indicator, period));
  const inside = counties.map(({ index }) => index);
  const amountOf = (index: number) => column[index] ?? 0;
  const mine = endsOf(
    atlas,
    indicator,
    counties.filter(({ index }) => own?.has(index)),
    period,
  );
  const rest = nation - sum([...(own?.keys() ?? [])].map(amountOf));
  if (rest === 0) return mine;
  const within = drawnSums(column, sigma, inside, own);
  const all = drawnTotals(column, sigma, own);
  const [least, most] = quantile(
    Array.from(within, (amount, draw) => rest * (amount / all[draw]!)),
    [...FOUR_FIFTHS],
  );
  return [mine[0] + least!, mine[1] + most!];
}

/** The sums of the lower and of the upper ends of some counties. */
function endsOf(
  atlas: Atlas,
  indicator: string,
  counties: readonly County[],
  period: string,
): readonly [low: number, high: number] {
  const { low, high } = atlas.estimates[indicator]!;
  const at = periodIndexOf(atlas, period);
  const end = (of: Estimate['low']) => sum(counties.map(({ index }) => of[at]?.[index] ?? 0));
  return [end(low), end(high)];
}

/** What estimated amounts at some places of a column come to in each draw; own figures are known, and left out. */
function drawnSums(
  column: Column,
  sigma: number,
  places: Iterable<number>,
  own: ReadonlyMap<number, string> | undefined,
): Float64Array {
  const factors = lognormalDraws(column.length, sigma);
  const sums = new Float64Array(DRAWS);
  for (const index of places) {
    const amount = own?.has(index) ? 0 : (column[index] ?? 0);
    const drawn = factors[index]!;
    for (let draw = 0; draw < sums.length; draw++) sums[draw]! += amount * drawn[draw]!;
  }
  return sums;
}

const TOTALS = new WeakMap<Column, Float64Array>();

/** `drawnSums` of a whole column; kept, for a chart asks for many parts of one. */
function drawnTotals(
  column: Column,
  sigma: number,
  own: ReadonlyMap<number, string> | undefined,
): Float64Array {
  const totals = TOTALS.get(column) ?? drawnSums(column, sigma, column.keys(), own);
  TOTALS.set(column, totals);
  return totals;
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

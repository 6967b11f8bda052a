import type { Count } from './lognormal.ts';
import { beliefsOf, estimate, type Answer } from './estimate.ts';
import { beliefsAt, countAbove, factorOf, solveSigma } from './sigma.ts';
import { isWeighable, WEIGHTS, type Census, type WeightName } from './weights.ts';

/** Least sales of a Taobao village: ten million yuan a year make a village one. */
const YUAN_PER_VILLAGE_YEAR = 10_000_000;

/** A county as the sales model sees it. */
export interface SalesCounty extends Census {
  taobao_villages_2016: number;
}

/** A published number of counties above a threshold in one year: it lies from `least` to `most`. */
export interface Reading {
  readonly threshold: number;
  readonly least: number;
  readonly most: number;
}

/** The model of sales: the counties that it can weigh, by index, and how their sales scatter. */
export interface SalesModel {
  /** Indices of the counties with an estimate, rising. */
  places: number[];
  weights: number[];
  sigma: number;
  /** The numbers of counties that it was fitted to, as it expects them. */
  fitted: Count[];
  /** The least that each place can have in so many years. */
  floors(years: number): number[];
  /** Estimates one period of so many years (0.5 a half-year) with the given national figure. */
  answer(total: number, years: number, fixed?: ReadonlyMap<number, number>): Answer;
  /** How many counties are expected above a threshold in such a period. */
  count(total: number, years: number, threshold: number): Count;
}

/** How a model of sales differs from the main one. */
export interface SalesOptions {
  readonly weights?: WeightName;
  /** Solved from the middle of the two readings where it is not given. */
  readonly sigma?: number;
}

/**
 * Makes the model of sales from the numbers of counties above two thresholds in one year, the lower threshold first.
 * `answer` and its `fixed` count places in the order of `places`.
 */
export function salesModel(
  counties: readonly SalesCounty[],
  readings: readonly [lower: Reading, higher: Reading],
  { weights: by = 'trade, transport and IT', sigma: given }: SalesOptions = {},
): SalesModel {
  const places = counties.flatMap((county, i) => (isWeighable(county) ? [i] : []));
  const weights = places.map((i) => {
    const county = counties[i]!;
    // A share of 0 was rounded to it, and a logarithm needs a person.
    return isWeighable(county) ? Math.max(1, WEIGHTS[by](county)) : 1;
  });
  const floors = (years: number) =>
    places.map((i) => counties[i]!.taobao_villages_2016 * YUAN_PER_VILLAGE_YEAR * years);
  const weighed = (years: number) => {
    const least = floors(years);
    return weights.map((weight, i) => ({ weight, floor: least[i]! }));
  };
  const middle = ({ threshold, least, most }: Reading) => ({
    threshold,
    count: (least + most) / 2,
  });
  const [lower, higher] = [middle(readings[0]), middle(readings[1])];
  const sigma = given ?? solveSigma(weighed(1), lower, higher);
  const ofYear = beliefsAt(weighed(1), factorOf(weighed(1), sigma, lower), sigma);
  return {
    places,
    weights,
    sigma,
    fitted: readings.map(({ threshold }) => countAbove(ofYear, threshold)),
    floors,
    answer: (total, years, fixed) =>
      estimate({ total, weights, sigma, floors: floors(years), fixed }),
    count: (total, years, threshold) =>
      countAbove(beliefsOf(weighed(years), sigma, total), threshold),
  };
}

/** The least and the greatest σ that the two readings allow. */
export function sigmaRange(
  counties: readonly SalesCounty[],
  [lower, higher]: readonly [Reading, Reading],
): [number, number] {
  const ends = ({ threshold, least, most }: Reading) =>
    [least, most].map((count) => ({ threshold, least: count, most: count }));
  const sigmas = ends(lower).flatMap((low) =>
    ends(higher).map((high) => salesModel(counties, [low, high]).sigma),
  );
  return [Math.min(...sigmas), Math.max(...sigmas)];
}

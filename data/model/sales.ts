import { estimate, type Answer, type Member } from './estimate.ts';
import { solveGamma, type Target } from './gamma.ts';
import { isWeighable, WEIGHTS, type Census } from './weights.ts';

/** Least sales of a Taobao village: ten million yuan a year make a village one. */
const YUAN_PER_VILLAGE_YEAR = 10_000_000;

/** The published fact that concentration is solved for: 53 counties above 100 million in 2018H1. */
export const PASSED_2018H1: Target = { total: 26e9, threshold: 1e8, count: 53 };

/** A county as the sales model sees it. */
export interface SalesCounty extends Census {
  taobao_villages_2016: number;
}

/** The model of sales: its members, and the counties that it can weigh, by index. */
export interface SalesModel {
  members: Member[];
  /** Counties with the target's count for each member; not always the published 53. */
  counts: Record<string, number>;
  /** Indices of the counties with an estimate, rising. */
  places: number[];
  /** Estimates one period of so many years (0.5 a half-year) with the given national figure. */
  answer(total: number, years: number, fixed?: ReadonlyMap<number, number>): Answer;
}

/** Solves the model of sales; `answer` and its `fixed` count places in the order of `places`. */
export function salesModel(counties: readonly SalesCounty[], target = PASSED_2018H1): SalesModel {
  const places = counties.flatMap((county, i) => (isWeighable(county) ? [i] : []));
  const floors = (years: number) =>
    places.map((i) => counties[i]!.taobao_villages_2016 * YUAN_PER_VILLAGE_YEAR * years);
  const counts: Record<string, number> = {};
  const members = Object.entries(WEIGHTS).map(([name, weigh]) => {
    const weights = places.map((i) => {
      const county = counties[i]!;
      return isWeighable(county) ? weigh(county) : 0;
    });
    const { gamma, count } = solveGamma(weights, floors(0.5), target);
    counts[name] = count;
    return { name, weights, gamma };
  });
  return {
    members,
    counts,
    places,
    answer: (total, years, fixed = new Map()) =>
      estimate(members, { total, floors: floors(years), fixed }),
  };
}

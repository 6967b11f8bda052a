import { quantile } from 'simple-statistics';
import { FOUR_FIFTHS, FOUR_FIFTHS_REACH, normalBelow } from '../../../data/model/normal.ts';
import {
  chanceAbove,
  countOf,
  meanOf,
  quantileOf,
  type Lognormal,
} from '../../../data/model/lognormal.ts';
import { lognormalDraws } from '../base/lognormal-draws.ts';

/** A point of the Lorenz curve that amounts are believed to have, with what holds 80 % of where it may lie. */
export interface BelievedLorenzPoint {
  /** Share of the members that hold as little or less, 0 to 1. */
  readonly members: number;
  /** Share of the sum that those are expected to hold, 0 to 1. */
  readonly amount: number;
  readonly low: number;
  readonly high: number;
}

/** How many members are believed to be above an amount, with what holds 80 % of how many there may be. */
export interface BelievedCount {
  readonly amount: number;
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/** How many members are believed to be in a bin of amounts, closed below, with what holds 80 % of how many there may be. */
export interface BelievedBin {
  readonly x0: number;
  readonly x1: number;
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

const STEPS = 160;

/** How many deviations of a logarithm the curves reach on either side. */
const REACH = 4;

/** In how many draws a curve is looked at; more change no digit that is shown. */
const CURVES = 400;

/**
 * The Lorenz curve of amounts of which only this is believed, and its Gini coefficient with what holds 80 % of it: the mean
 * of the curves of many draws, each of as many members as there are. None where nothing is believed.
 */
export function believedLorenz(beliefs: readonly Lognormal[]):
  | {
      points: readonly BelievedLorenzPoint[];
      gini: { readonly amount: number; readonly low: number; readonly high: number };
    }
  | undefined {
  const members = beliefs.length;
  if (members === 0) return undefined;
  const drawn = beliefs.map(drawnAmounts);
  const places = [
    ...new Set(
      Array.from({ length: STEPS + 1 }, (_, step) => Math.round((members * step) / STEPS)),
    ),
  ];
  const held = places.map(() => new Float64Array(CURVES));
  const ginis = new Float64Array(CURVES);
  for (let draw = 0; draw < CURVES; draw++) {
    const amounts = Float64Array.from(drawn, (ofMember) => ofMember[draw]!).sort();
    const below = new Float64Array(members + 1);
    amounts.forEach((amount, at) => (below[at + 1] = below[at]! + amount));
    const total = below[members]!;
    places.forEach((place, at) => (held[at]![draw] = below[place]! / total));
    const area = sum([...below.subarray(1)].map((end, at) => end + below[at]!)) / (2 * members);
    ginis[draw] = Math.max(0, 1 - (2 * area) / total);
  }
  const points = places.map((place, at) => ({ members: place / members, ...banded(held[at]!) }));
  return { points, gini: banded(ginis) };
}

/** The mean of what was drawn, with what holds 80 % of it. */
function banded(drawn: Float64Array) {
  const all = [...drawn];
  const [low, high] = quantile(all, [...FOUR_FIFTHS]);
  return { amount: sum(all) / all.length, low: low!, high: high! };
}

/** What one amount may be in each draw. */
function drawnAmounts(belief: Lognormal, member: number): Float64Array {
  const { sigma, floor } = belief;
  const mean = meanOf(belief);
  return Float64Array.from(
    lognormalDraws(member + 1, sigma)[member]!.subarray(0, CURVES),
    (factor) =>
      floor > 0
        ? quantileOf(belief, normalBelow(Math.log(factor) / sigma + sigma / 2))
        : mean * factor,
  );
}

/** How many of some amounts are believed to be above each of a run of rising amounts. */
export function believedCounts(beliefs: readonly Lognormal[]): readonly BelievedCount[] {
  return thresholds(beliefs).map((amount) => ({
    amount,
    ...believedCount(beliefs.map((belief) => chanceAbove(belief, amount))),
  }));
}

/** How many of some amounts are believed to be in each of the adjoining bins between ascending edges. */
export function believedBins(
  beliefs: readonly Lognormal[],
  edges: readonly number[],
): readonly BelievedBin[] {
  const above = edges.map((edge) => beliefs.map((belief) => chanceAbove(belief, edge)));
  return edges.slice(1).map((x1, at) => ({
    x0: edges[at]!,
    x1,
    ...believedCount(above[at]!.map((chance, member) => chance - above[at + 1]![member]!)),
  }));
}

/** How many of the members are counted by the chance of each, with what holds 80 % of it. */
function believedCount(chances: readonly number[]) {
  const { mean, deviation } = countOf(chances);
  const spread = FOUR_FIFTHS_REACH * deviation;
  return {
    count: mean,
    low: Math.max(0, mean - spread),
    high: Math.min(chances.length, mean + spread),
  };
}

/** Amounts at equal ratios, from below all that is likely to above it. */
function thresholds(beliefs: readonly Lognormal[]): number[] {
  const ends = beliefs.flatMap(({ location, sigma }) => [
    location - REACH * sigma,
    location + REACH * sigma,
  ]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  return Array.from({ length: STEPS + 1 }, (_, step) =>
    Math.exp(least + ((most - least) * step) / STEPS),
  );
}

const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);

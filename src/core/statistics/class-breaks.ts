import { ckmeans } from 'simple-statistics';

/** Ways of cutting a scale into classes; `average` is diverging, about the mean of all values. */
export const CLASSINGS = ['quantile', 'jenks', 'equal', 'log', 'fixed', 'average'] as const;

export type Classing = (typeof CLASSINGS)[number];

/** Significant digits of a threshold, so that a legend can say it; more only where fewer would make classes fall together. */
const DIGITS = { least: 2, most: 9 };

/** Where the diverging classes are cut, as parts of the mean below and above it. */
const ABOUT_THE_MEAN = { below: [-0.5, -0.25], above: [0.5, 1] };

/** The most values that natural breaks look at; more are thinned evenly after sorting. */
const JENKS_SAMPLE = 1500;

/** The greatest number of single precision, in which the map holds its values. */
const GREATEST = 3.4e38;

/** Classes of a scale. */
export interface Classes {
  /** Strictly ascending; none where there is one class. */
  readonly thresholds: readonly number[];
  /** The threshold on whose two sides values diverge; `null` where they go one way. */
  readonly middle: number | null;
}

/**
 * Cuts any values into classes, as many as asked for at most, and never more than there are different values: one where
 * all are alike. Thresholds are rounded to two significant digits, or to as many as keep classes apart. Values on both sides
 * of zero are parted there, each side into half of the classes at most. `fixed` are the thresholds of that way.
 *
 * - `quantile`: the inner classes hold equal shares, the two open-ended ones half a share each; a value that
 *   many share is a class of its own, and the others share the rest.
 * - `jenks`: natural breaks, by optimal one-dimensional clustering (Wang and Song, 2011).
 * - `equal`: steps of equal width from the least to the greatest value.
 * - `log`: steps of equal ratio from the least to the greatest size.
 * - `average`: multiples of the mean of all values, six classes, the middle threshold at the mean; where values lie on both
 *   sides of zero, the mean and multiples of the mean distance from it.
 */
export function classesOf(
  values: readonly number[],
  most: number,
  classing: Classing,
  fixed: readonly number[],
): Classes {
  // In single precision, as the map has them, so that no class falls away there.
  const sorted = values
    .map((value) => Math.fround(Math.min(GREATEST, Math.max(-GREATEST, value))))
    .sort((a, b) => a - b);
  const [least = 0, greatest = 0] = [sorted[0], sorted.at(-1)];
  if (least === greatest) return { thresholds: [], middle: null };
  if (classing === 'average') return aboutTheMean(sorted);
  if (least < 0 && greatest > 0) return aboutZero(sorted, Math.floor(most / 2), classing, fixed);
  return { thresholds: oneWay(sorted, most, classing, fixed, [least, greatest]), middle: null };
}

type Ends = readonly [low: number, high: number];

/** Thresholds of values that are not on both sides of zero; `ends` are those that equal steps go between. */
function oneWay(
  sorted: readonly number[],
  most: number,
  classing: Exclude<Classing, 'average'>,
  fixed: readonly number[],
  ends: Ends,
): readonly number[] {
  const distinct = [...new Set(sorted)];
  const isOfRanks = classing === 'quantile' || classing === 'jenks';
  if (isOfRanks && distinct.length <= most) {
    return distinct.slice(1).map((value, at) => cutBetween(distinct[at]!, value, value));
  }
  const exact = cutsOf(sorted, most, classing, fixed, ends);
  const cuts = roundedApart(
    exact,
    (rounded) => !isOfRanks || parting(rounded, sorted).length === exact.length,
  );
  return isOfRanks || cuts.length >= distinct.length ? parting(cuts, sorted) : cuts;
}

function cutsOf(
  sorted: readonly number[],
  count: number,
  classing: Exclude<Classing, 'average'>,
  fixed: readonly number[],
  [low, high]: Ends,
): readonly number[] {
  const inner = Array.from({ length: count - 1 }, (_, index) => index + 1);
  const isNegative = sorted[0]! < 0;
  const sized = (cuts: readonly number[]) =>
    isNegative ? cuts.map((cut) => -cut).reverse() : cuts;
  switch (classing) {
    case 'quantile':
      return quantileCuts(sorted, count);
    case 'equal':
      return inner.map((at) => low + (high - low) * (at / count));
    case 'log': {
      const floor = (
        isNegative ? -sorted.findLast((value) => value < 0)! : sorted.find((value) => value > 0)
      )!;
      const top = Math.max(-low, high);
      return sized(inner.map((at) => floor * (top / floor) ** (at / count)));
    }
    case 'jenks':
      return ckmeans(thin(sorted, JENKS_SAMPLE), count)
        .slice(1)
        .map((cluster) => cluster[0]!);
    case 'fixed':
      return sized(fixed.slice(0, count - 1));
  }
}

function quantileCuts(sorted: readonly number[], count: number): readonly number[] {
  const cuts = Array.from(
    { length: count - 1 },
    (_, index) => sorted[Math.floor(((index + 0.5) * sorted.length) / (count - 1))]!,
  );
  return isAscending([sorted[0]!, ...cuts]) ? cuts : cutsAmongTies(sorted, count);
}

/** Goes through the values and ends a class where it has its share of what is left. */
function cutsAmongTies(sorted: readonly number[], count: number): readonly number[] {
  const cuts: number[] = [];
  let held = 0;
  let left = sorted.length;
  for (const value of new Set(sorted)) {
    const same = sorted.lastIndexOf(value) - sorted.indexOf(value) + 1;
    const share = left / (count - cuts.length);
    if (held > 0 && cuts.length < count - 1 && held + same / 2 > share) {
      cuts.push(value);
      left -= held;
      held = 0;
    }
    held += same;
  }
  return cuts;
}

function aboutTheMean(sorted: readonly number[]): Classes {
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const isBothWays = sorted[0]! < 0 && sorted.at(-1)! > 0;
  const unit = isBothWays
    ? sorted.reduce((sum, value) => sum + Math.abs(value - mean), 0) / sorted.length
    : Math.abs(mean);
  const above = Math.max(
    1,
    sorted.findIndex((value) => value >= mean),
  );
  const middle = cutBetween(sorted[above - 1]!, sorted[above]!, mean);
  const times = (parts: readonly number[]) => roundedApart(parts.map((part) => mean + part * unit));
  return bothSides(
    middle,
    times(ABOUT_THE_MEAN.below).filter((cut) => cut < middle),
    times(ABOUT_THE_MEAN.above).filter((cut) => cut > middle),
    sorted,
  );
}

function aboutZero(
  sorted: readonly number[],
  most: number,
  classing: Exclude<Classing, 'average'>,
  fixed: readonly number[],
): Classes {
  const reach = Math.max(-sorted[0]!, sorted.at(-1)!);
  const side = (values: readonly number[], ends: Ends) =>
    oneWay(values, most, classing, fixed, ends);
  return bothSides(
    0,
    side(
      sorted.filter((value) => value < 0),
      [-reach, 0],
    ),
    side(
      sorted.filter((value) => value >= 0),
      [0, reach],
    ),
    sorted,
  );
}

function bothSides(
  middle: number,
  below: readonly number[],
  above: readonly number[],
  sorted: readonly number[],
): Classes {
  const all = [...below, middle, ...above];
  if (all.length < new Set(sorted).size) return { thresholds: all, middle };
  const under = sorted.filter((value) => value < Math.fround(middle));
  const over = sorted.filter((value) => value >= Math.fround(middle));
  return { thresholds: [...parting(below, under), middle, ...parting(above, over)], middle };
}

/** Those of ascending cuts that leave no class without values. */
function parting(cuts: readonly number[], sorted: readonly number[]): readonly number[] {
  let from = -Infinity;
  return cuts.filter((cut) => {
    const at = Math.fround(cut);
    const isHeld = sorted.some((value) => value >= from && value < at) && sorted.at(-1)! >= at;
    if (isHeld) from = at;
    return isHeld;
  });
}

/** The cut in as few digits as keep it above one value and not above the next. */
function cutBetween(low: number, high: number, cut: number): number {
  const rounded = roundings([cut]).find(
    ([at]) => Math.fround(at!) > low && Math.fround(at!) <= high,
  );
  return rounded?.[0] ?? high;
}

/** Ascending cuts in as few digits as keep them apart, and as will do; those that none keep apart fall together. */
function roundedApart(
  cuts: readonly number[],
  willDo: (rounded: readonly number[]) => boolean = () => true,
): readonly number[] {
  return (
    roundings(cuts).find((rounded) => isAscending(rounded.map(Math.fround)) && willDo(rounded)) ??
    cuts.filter((cut, at) => at === 0 || Math.fround(cut) > Math.fround(cuts[at - 1]!))
  );
}

function roundings(cuts: readonly number[]): number[][] {
  return Array.from({ length: DIGITS.most - DIGITS.least + 1 }, (_, more) =>
    cuts.map((cut) => Number(cut.toPrecision(DIGITS.least + more))),
  );
}

/** Keeps `most` values at even ranks, the least and the greatest among them. */
function thin(sorted: readonly number[], most: number): number[] {
  if (sorted.length <= most) return [...sorted];
  const step = (sorted.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => sorted[Math.round(index * step)]!);
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((value, index) => index === 0 || value > numbers[index - 1]!);
}

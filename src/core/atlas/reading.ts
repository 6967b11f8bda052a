import { periodIndexOf, type Atlas } from './atlas.ts';
import { hasValues, isContextId, type LayerId } from './layer.ts';
import { readPeriod, type PeriodId } from './period.ts';
import { MISSING, nationalValue, type Value } from './value.ts';

/**
 * How the leading layer is read over time: each half-year alone, summed from the first one on, against the same
 * half of the year before (同比), or against the half-year before (环比).
 */
export const MODES = ['period', 'cumulative', 'yoy', 'hoh'] as const;

export type Mode = (typeof MODES)[number];

/** What of a change is shown: how much, or what share of what was before. */
export const MEASURES = ['difference', 'percent'] as const;

export type Measure = (typeof MEASURES)[number];

/** How the amounts of a layer are read over time. */
export type Reading =
  /** As published: what flowed in the half-year, or what stood at its end. */
  | { readonly kind: 'period' }
  /** The sum of all half-years from the first of the atlas on. */
  | { readonly kind: 'cumulative' }
  /** The change from another half-year: a year before, one before, or a fixed one. */
  | {
      readonly kind: 'change';
      readonly from: 'year' | 'half' | PeriodId;
      /** A `percent` is a ratio, 0.42 for +42%. */
      readonly measure: Measure;
    };

/** Why a reading makes no sense for a layer. */
export type WhyBarred =
  /** The layer has no amounts. */
  | 'no-amounts'
  /** Each figure counts everything since the launch already. */
  | 'running-total'
  /** Its sources count different things, so that figures must not be subtracted. */
  | 'incomparable'
  /** There are no two figures that could be put together so. */
  | 'gaps';

/** What of a view says how amounts are read. */
interface AsksReading {
  readonly mode: Mode;
  /** Only `change` reads differently. */
  readonly compare: string;
  readonly comparedPeriod: PeriodId | null;
  readonly measure: Measure;
}

/** The reading that a view asks for. */
export function readingOf({ mode, compare, comparedPeriod, measure }: AsksReading): Reading {
  if (compare === 'change' && comparedPeriod !== null)
    return { kind: 'change', from: comparedPeriod, measure };
  if (mode === 'yoy') return { kind: 'change', from: 'year', measure };
  if (mode === 'hoh') return { kind: 'change', from: 'half', measure };
  return { kind: mode };
}

/** Says why a mode makes no sense for a layer, or `null` where it does. */
export function whyModeBarred(atlas: Atlas, layer: LayerId, mode: Mode): WhyBarred | null {
  const view = { mode, compare: 'none', comparedPeriod: null, measure: 'difference' } as const;
  return whyBarred(atlas, layer, readingOf(view));
}

/** Says why a reading makes no sense for a layer, or `null` where it does. */
export function whyBarred(atlas: Atlas, layer: LayerId, reading: Reading): WhyBarred | null {
  if (reading.kind === 'period') return null;
  const indicator = hasValues(layer) ? atlas.indicatorById.get(layer) : undefined;
  // What there is of the context is known once its product is there.
  if (!indicator) return isContextId(layer) ? null : 'no-amounts';
  if (reading.kind === 'cumulative' && indicator.kind !== 'flow')
    return atlas.context.has(layer) ? 'gaps' : 'running-total';
  if (reading.kind === 'change' && !indicator.additive) return 'incomparable';
  const isKnown = (periodIndex: number) =>
    atlas.context.has(layer)
      ? atlas.estimates[layer]?.value[periodIndex]?.some((amount) => amount !== null) === true
      : nationalValue(atlas, layer, atlas.periods[periodIndex]!.id).amount !== null;
  const isReadable = atlas.periods.some((_, periodIndex) => {
    const places = periodIndicesOf(atlas, reading, periodIndex);
    return places !== null && new Set(places).size > 1 && places.every(isKnown);
  });
  return isReadable ? null : 'gaps';
}

/**
 * The places of the two half-years of a change, the later first whichever of them was chosen, or `null` where there is no
 * second.
 */
export function changeEnds(
  atlas: Atlas,
  reading: Reading,
  periodIndex: number,
): readonly [later: number, earlier: number] | null {
  const base = baseOf(atlas, reading, periodIndex);
  return base === null ? null : [Math.max(periodIndex, base), Math.min(periodIndex, base)];
}

/** The place of the half-year that one is compared with, or `null` where there is none. */
function baseOf(atlas: Atlas, reading: Reading, periodIndex: number): number | null {
  if (reading.kind !== 'change') return null;
  const { year, half } = readPeriod(atlas.periods[periodIndex]?.id ?? '') ?? { year: NaN, half: 1 };
  const before: Readonly<Record<string, PeriodId>> = {
    year: `${year - 1}H${half}`,
    half: half === 2 ? `${year}H1` : `${year - 1}H2`,
  };
  const base = periodIndexOf(atlas, before[reading.from] ?? reading.from);
  return base < 0 ? null : base;
}

/**
 * Reads one number out of a series in the order of time; `null` where a term is missing, or where a
 * percentage would be of nothing.
 */
export function readAmount(
  atlas: Atlas,
  reading: Reading,
  periodIndex: number,
  amountAt: (periodIndex: number) => number | null,
): number | null {
  if (reading.kind === 'period') return amountAt(periodIndex);
  const amounts: number[] = [];
  for (const index of periodIndicesOf(atlas, reading, periodIndex) ?? []) {
    const amount = amountAt(index);
    if (amount === null) return null;
    amounts.push(amount);
  }
  return combine(reading, amounts);
}

/**
 * Reads a value out of a series of values in the order of time, with its range, status, sources and,
 * where all terms are published, formula. A change of estimates is missing: nothing is known of how the shares of
 * counties moved. One whose range has both signs has no amount, and is derived all the same: its range is.
 */
export function readValue(
  atlas: Atlas,
  reading: Reading,
  periodIndex: number,
  valueAt: (periodIndex: number) => Value,
): Value {
  return combineValues(reading, (periodIndicesOf(atlas, reading, periodIndex) ?? []).map(valueAt));
}

/** Puts the values of a reading's terms together, as `readValue` does. */
export function combineValues(reading: Reading, values: readonly Value[]): Value {
  if (values.length === 1 && reading.kind !== 'change') return values[0]!;
  const amounts = values.flatMap(({ amount }) => amount ?? []);
  const amount = amounts.length === values.length ? combine(reading, amounts) : null;
  if (amount === null) return MISSING;
  const isModelled = values.some(({ status }) => status === 'modelled');
  if (isModelled && reading.kind === 'change') return MISSING;
  const range = rangeOf(reading, values);
  const sources = [...new Set(values.flatMap(({ sources }) => sources))];
  const formula = isModelled ? null : formulaOf(reading, values);
  const medians = values.flatMap(({ median }) => median ?? []);
  const isEither = reading.kind === 'change' && range !== null && range[0] < 0 && range[1] > 0;
  return {
    amount: isEither ? null : amount,
    range,
    ...(isModelled && medians.length === values.length && { median: sum(medians) }),
    bound: boundOf(reading, values),
    status: isModelled ? 'modelled' : 'derived',
    sources,
    formula,
    confidence: isModelled ? null : worst(values),
  };
}

/**
 * The places of the terms of a reading at a half-year: all until now, or the two of a change; `null` where there are no
 * two.
 */
export function periodIndicesOf(
  atlas: Atlas,
  reading: Reading,
  periodIndex: number,
): readonly number[] | null {
  if (reading.kind === 'period') return [periodIndex];
  if (reading.kind === 'cumulative')
    return Array.from({ length: periodIndex + 1 }, (_, periodIndex) => periodIndex);
  return changeEnds(atlas, reading, periodIndex);
}

function combine(reading: Reading, amounts: readonly number[]): number | null {
  const [now, base] = amounts;
  if (now === undefined) return null;
  if (reading.kind !== 'change') return sum(amounts);
  if (reading.measure === 'difference') return now - base!;
  return base === 0 ? null : now / base! - 1;
}

/**
 * A sum has the sums of the ends: half-years have one pattern, so that a county is at the same end of all of them. A
 * change is least from the upper end of its base. Of a reported figure all is taken that its words allow; one that is
 * rounded, or a floor, and does not say how far leaves no range.
 */
function rangeOf(reading: Reading, values: readonly Value[]): Value['range'] {
  const known = values.map(({ range, allows }) => range ?? allows ?? null);
  if (known.every((range) => range === null)) return null;
  const isOpen = ({ status, bound }: Value, place: number) =>
    status !== 'modelled' && known[place] === null && bound !== 'exact';
  if (values.some(isOpen)) return null;
  const ends = values.map(({ amount }, place) => known[place] ?? ([amount!, amount!] as const));
  const [lows, highs] = [ends.map(([low]) => low), ends.map(([, high]) => high)];
  if (reading.kind !== 'change') return [sum(lows), sum(highs)];
  const low = combine(reading, [lows[0]!, highs[1]!]);
  const high = combine(reading, [highs[0]!, lows[1]!]);
  return low === null || high === null ? null : [low, high];
}

const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);

/** A sum of floors is a floor; a difference of anything but exact figures is approximate. */
function boundOf(reading: Reading, values: readonly Value[]): Value['bound'] {
  if (values.every(({ bound }) => bound === 'exact')) return 'exact';
  const isFloor = values.every(({ bound }) => bound !== 'approximate');
  return reading.kind !== 'change' && isFloor ? 'lower' : 'approximate';
}

function formulaOf(reading: Reading, values: readonly Value[]): string {
  const amounts = values.map(({ amount }) => amount);
  if (reading.kind !== 'change') return amounts.join('+');
  return reading.measure === 'difference' ? amounts.join('-') : `${amounts.join('/')}-1`;
}

function worst(values: readonly Value[]): Value['confidence'] {
  const order = ['unverified', 'secondary', 'published'] as const;
  return order.find((one) => values.some(({ confidence }) => confidence === one)) ?? null;
}

/**
 * The half-year that one is compared with unless the reader chooses: a year before, else the half-year
 * before, else the one after, else itself.
 */
export function usualBase(atlas: Atlas, periodIndex: number): PeriodId {
  const place = (from: 'year' | 'half') =>
    baseOf(atlas, { kind: 'change', from, measure: 'difference' }, periodIndex);
  const base =
    place('year') ?? place('half') ?? Math.min(periodIndex + 1, atlas.periods.length - 1);
  return atlas.periods[base]!.id;
}

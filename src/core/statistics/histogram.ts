import { scaleLinear } from 'd3-scale';

/** A class of a histogram: closed below and open above, the last one closed at both ends. */
export interface HistogramBin {
  readonly x0: number;
  readonly x1: number;
  readonly count: number;
}

/** Ratios of neighbouring edges on a logarithmic scale: 10 to one over each of these. */
const STEPS_PER_DECADE = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 30, 40, 60, 80, 120];

/**
 * Counts values in adjoining bins, ascending, between the edges given, or in about so many with `linearEdges`.
 * Values outside the edges are in no bin; with `linearEdges` or `logEdges` of the same values there are none
 * outside, so that the counts add up to the values. A brush that ends at edges takes whole bins.
 */
export function histogram(
  values: readonly number[],
  edgesOrCount: readonly number[] | number,
): readonly HistogramBin[] {
  const edges = typeof edgesOrCount === 'number' ? linearEdges(values, edgesOrCount) : edgesOrCount;
  const counts = new Array<number>(Math.max(0, edges.length - 1)).fill(0);
  for (const value of values) {
    const at = binAt(value, edges);
    if (at >= 0) counts[at]!++;
  }
  return counts.map((count, index) => ({ x0: edges[index]!, x1: edges[index + 1]!, count }));
}

/** The place of the bin that a value lies in, see `histogram`; -1 outside the edges. */
export function binAt(value: number, edges: readonly number[]): number {
  const last = edges.length - 2;
  if (last < 0 || !(value >= edges[0]! && value <= edges[last + 1]!)) return -1;
  const above = edges.findIndex((edge) => edge > value);
  return above < 0 ? last : above - 1;
}

/**
 * Edges at round numbers, equally far apart, around all values; about `count` bins, never more than twice as
 * many. None without values; one value alone has a bin of its own.
 */
export function linearEdges(values: readonly number[], count: number): readonly number[] {
  const [low, high] = extent(values);
  if (low === undefined || high === undefined) return [];
  if (low === high) return around(low);
  const scale = scaleLinear().domain([low, high]).nice(count);
  const [from, to] = scale.domain();
  return [...new Set([from!, ...scale.ticks(count), to!])];
}

/**
 * Edges in equal ratios, a whole number of them to each power of ten, around all values; about `count` bins.
 * None without values. @throws if a value is not above zero.
 */
export function logEdges(values: readonly number[], count: number): readonly number[] {
  const [low, high] = extent(values);
  if (low === undefined || high === undefined) return [];
  if (low <= 0) throw new Error(`log edges: got ${low}, expected values above zero`);
  const decades = Math.log10(high / low);
  const steps =
    STEPS_PER_DECADE.find((each) => decades * each >= count * 0.75) ?? STEPS_PER_DECADE.at(-1)!;
  // Roundings of the logarithm must not leave the ends outside.
  const first = Math.floor(Math.log10(low) * steps - 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(high) * steps + 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** ((first + index) / steps));
}

/** The least and the greatest of values; none of nothing. */
function extent(values: readonly number[]): [] | [number, number] {
  if (values.length === 0) return [];
  return [
    values.reduce((least, value) => Math.min(least, value)),
    values.reduce((greatest, value) => Math.max(greatest, value)),
  ];
}

/** Two edges that close around one value. */
function around(value: number): [number, number] {
  const half = Math.abs(value) / 10 || 1;
  return [value - half, value + half];
}

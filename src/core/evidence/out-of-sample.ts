import type { Atlas } from '../atlas/atlas.ts';
import type { Claim } from './claim.ts';
import { MISSING, statedValue, type Value } from '../atlas/value.ts';
import { nationalRow } from './value-evidence.ts';

/** Sales from which on a county counts, in yuan; one that equals it does not. */
export const THRESHOLD = 100_000_000;

/** How many counties pass the threshold: as the estimate has it, and as was published. */
export interface TestCase {
  /** The range counts the lower and the upper ends; `MISSING` where there is no estimate. */
  readonly estimated: Value;
  readonly published: Value;
  /** Names the published figure. */
  readonly claim: Extract<Claim, { kind: 'national' }>;
}

/** The count that the concentration was solved for, and one that was left aside to test it. */
export interface OutOfSample {
  readonly solvedFor: TestCase;
  readonly test: TestCase;
}

/** Compares the estimate of sales with the published numbers of counties over 100 million yuan, in counties. */
export function outOfSample(atlas: Atlas): OutOfSample {
  return {
    solvedFor: compare(atlas, '2018H1', ['2018H1']),
    test: compare(atlas, '2018FY', ['2018H1', '2018H2']),
  };
}

function compare(atlas: Atlas, period: string, halves: readonly string[]): TestCase {
  const indicator = 'counties-over-100m';
  const row = nationalRow(atlas, indicator, period);
  return {
    estimated: countOver(atlas, halves),
    published: row ? statedValue(row) : MISSING,
    claim: { kind: 'national', indicator, period },
  };
}

function countOver(atlas: Atlas, halves: readonly string[]): Value {
  const { value, low, high } = atlas.estimates.sales ?? { value: [], low: [], high: [] };
  const places = halves.map((half) => atlas.periods.findIndex(({ id }) => id === half));
  if (places.some((at) => !value[at]?.some((amount) => amount !== null))) return MISSING;
  const count = (columns: readonly (readonly (number | null)[])[]) =>
    atlas.counties.filter(
      ({ index }) => places.reduce((sum, at) => sum + (columns[at]?.[index] ?? 0), 0) > THRESHOLD,
    ).length;
  return {
    ...MISSING,
    amount: count(value),
    range: [count(low), count(high)],
    bound: 'approximate',
    status: 'modelled',
  };
}

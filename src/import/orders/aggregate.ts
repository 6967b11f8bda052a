import { IssueError } from '../../core/issue.ts';
import { FIELD_OF, orderJudge, type Grid, type WrittenCounties } from './judge-order.ts';
import { REASONS, type Reason } from './parse-order.ts';

/** An order that was set aside. */
export interface Example {
  /** Of the file, from 1 with the header; of a Parquet file the number of the row, from 1. */
  readonly line: number;
  /** The cell that is wrong; of a record with too few or too many cells, all of it. */
  readonly got: string;
}

/** Orders set aside for one reason: how many, and the first few. */
export interface SetAside {
  readonly rows: number;
  readonly examples: readonly Example[];
}

/** Orders by county and half-year. Every row of the file is in `used` or in `setAside`. */
export interface Aggregate extends Grid {
  /** Sums in cents, by county, then period, both ascending: `county * periods.length + period`. */
  readonly cents: Float64Array;
  /** Numbers of orders, in the same order; 0 where there is no sum either. */
  readonly orders: Uint32Array;
  readonly rows: number;
  readonly used: number;
  /** Those of `used` whose amount is negative; they lessen the sums. */
  readonly refunds: number;
  readonly setAside: Readonly<Record<Reason, SetAside>>;
}

/** Takes the records of a file, one at a time. */
export interface OrderSink {
  add(line: number, county: string, date: string, amount: string): void;
  /** Takes a record that is not an order at all. */
  reject(line: number, got: string): void;
}

/** Adds orders up, and sets aside those that cannot be; `add` throws an IssueError `overflow`. */
export interface Aggregator extends OrderSink {
  readonly rows: number;
  /** Gives what was added so far; nothing may be added after. */
  finish(): Aggregate;
}

const MOST_EXAMPLES = 3;
const MOST_CHARACTERS = 80;

/** Starts to add orders up; sums are exact, whatever the order of orders. */
export function createAggregator(
  { counties, periods }: Grid,
  written?: () => WrittenCounties,
): Aggregator {
  const grid: Grid = { counties: ascending(counties), periods: ascending(periods) };
  const judge = orderJudge(grid, written);
  const width = grid.periods.length;
  const cents = new Float64Array(grid.counties.length * width);
  const orders = new Uint32Array(cents.length);
  const aside = Object.fromEntries(
    REASONS.map((reason) => [reason, { rows: 0, examples: [] as Example[] }]),
  ) as Record<Reason, { rows: number; examples: Example[] }>;
  let rows = 0;
  let used = 0;
  let refunds = 0;

  function setAside(reason: Reason, line: number, got: string): void {
    const entry = aside[reason];
    entry.rows++;
    if (entry.examples.length < MOST_EXAMPLES)
      entry.examples.push({ line, got: got.slice(0, MOST_CHARACTERS) });
  }

  return {
    get rows() {
      return rows;
    },
    add(line, county, date, amount) {
      rows++;
      const order = judge(county, date, amount);
      if (typeof order === 'string')
        return setAside(order, line, { county, date, amount }[FIELD_OF[order]]);
      const cell = order.county * width + order.period;
      cents[cell]! += order.cents;
      orders[cell]!++;
      used++;
      if (order.cents < 0) refunds++;
      if (!Number.isSafeInteger(cents[cell]))
        throw new IssueError({
          code: 'overflow',
          county: grid.counties[order.county]!,
          period: grid.periods[order.period]!,
        });
    },
    reject(line, got) {
      rows++;
      setAside('row', line, got);
    },
    finish: () => ({ ...grid, cents, orders, rows, used, refunds, setAside: aside }),
  };
}

function ascending(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

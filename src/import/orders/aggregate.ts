import type { PeriodId } from '../../core/atlas/period.ts';
import { IssueError } from '../../core/issue.ts';
import { centsOf, halfYearOf, REASONS, trimSpaces, type Reason } from './parse-order.ts';

/** What orders are added up by. */
export interface Grid {
  /** Adcodes of six digits; orders of other counties are set aside. */
  readonly counties: readonly string[];
  /** Orders of other half-years are set aside. */
  readonly periods: readonly PeriodId[];
}

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

/** Adds orders up, one at a time. */
export interface Aggregator {
  readonly rows: number;
  /** Adds an order, or sets it aside. @throws IssueError `overflow` */
  add(line: number, county: string, date: string, amount: string): void;
  /** Sets a record aside that is not an order at all. */
  reject(line: number, got: string): void;
  /** Gives what was added so far; nothing may be added after. */
  finish(): Aggregate;
}

const MOST_EXAMPLES = 3;
const MOST_CHARACTERS = 80;

/** Starts to add orders up; sums are exact, whatever the order of orders. */
export function createAggregator({ counties, periods }: Grid): Aggregator {
  const grid: Grid = { counties: ascending(counties), periods: ascending(periods) };
  const width = grid.periods.length;
  const starts = new Map(grid.counties.map((id, index) => [id, index * width]));
  const offsets = new Map(grid.periods.map((id, index) => [id, index]));
  const cents = new Float64Array(starts.size * width);
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
      const start = starts.get(trimSpaces(county));
      if (start === undefined) return setAside('county', line, county);
      const period = halfYearOf(trimSpaces(date));
      if (period === undefined) return setAside('date', line, date);
      const offset = offsets.get(period);
      if (offset === undefined) return setAside('period', line, date);
      const value = centsOf(trimSpaces(amount));
      if (typeof value === 'string') return setAside(value, line, amount);
      const cell = start + offset;
      cents[cell]! += value;
      orders[cell]!++;
      used++;
      if (value < 0) refunds++;
      if (!Number.isSafeInteger(cents[cell]))
        throw new IssueError({ code: 'overflow', county: trimSpaces(county), period });
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

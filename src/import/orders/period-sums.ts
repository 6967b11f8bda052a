import type { PeriodId } from '../../core/atlas/period.ts';
import type { Aggregate } from './aggregate.ts';

/** All orders of a half-year. */
export interface PeriodSum {
  readonly period: PeriodId;
  /** In cents; `null` where there is no order. */
  readonly cents: number | null;
  readonly orders: number;
  /** Counties with an order. */
  readonly counties: number;
}

/** Adds up the counties of each half-year, in the order of time. */
export function periodSums({ periods, cents, orders }: Aggregate): PeriodSum[] {
  return periods.map((period, column) => {
    let sum = 0;
    let count = 0;
    let counties = 0;
    for (let cell = column; cell < cents.length; cell += periods.length) {
      if (orders[cell] === 0) continue;
      sum += cents[cell]!;
      count += orders[cell]!;
      counties++;
    }
    return { period, cents: counties > 0 ? sum : null, orders: count, counties };
  });
}

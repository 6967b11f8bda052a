import type { PeriodId } from '../../core/atlas/period.ts';
import type { OrderField } from '../../core/issue.ts';
import { centsOf, halfYearOf, trimSpaces, type Reason } from './parse-order.ts';

/** What orders are added up by. */
export interface Grid {
  /** Adcodes of six digits; orders of other counties are set aside. */
  readonly counties: readonly string[];
  /** Orders of other half-years are set aside. */
  readonly periods: readonly PeriodId[];
}

/** What cells may say of counties besides their adcodes, and the adcode that is meant. */
export type WrittenCounties = ReadonlyMap<string, string>;

/** An order that can be used: places in the grid, and whole cents. */
export interface Order {
  readonly county: number;
  readonly period: number;
  readonly cents: number;
}

/** Reads an order, or tells why it is set aside. */
export type OrderJudge = (
  county: string,
  date: string,
  amount: string,
) => Order | Exclude<Reason, 'row'>;

/** The cell that a reason is about. */
export const FIELD_OF: Readonly<Record<Exclude<Reason, 'row'>, OrderField>> = {
  county: 'county',
  date: 'date',
  period: 'date',
  amount: 'amount',
  decimals: 'amount',
};

/** Makes what reads the orders of a grid; `written` is asked for at the first cell that is no adcode of it. */
export function orderJudge(
  { counties, periods }: Grid,
  written?: () => WrittenCounties,
): OrderJudge {
  const rows = new Map(counties.map((id, index) => [id, index]));
  const columns = new Map(periods.map((id, index) => [id, index]));
  let others: WrittenCounties | undefined;
  return (county, date, amount) => {
    const place = trimSpaces(county);
    const row = rows.get(place) ?? rows.get((others ??= written?.())?.get(place) ?? '');
    if (row === undefined) return 'county';
    const half = halfYearOf(trimSpaces(date));
    if (half === undefined) return 'date';
    const column = columns.get(half);
    if (column === undefined) return 'period';
    const cents = centsOf(trimSpaces(amount));
    return typeof cents === 'string' ? cents : { county: row, period: column, cents };
  };
}

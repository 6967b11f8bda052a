import fc from 'fast-check';
import { formatAggregate } from '../../src/import/orders/format-aggregate.ts';
import { createAggregator } from '../../src/import/orders/aggregate.ts';
import { REASONS } from '../../src/import/orders/parse-order.ts';
import type { WrittenCounties } from '../../src/import/orders/judge-order.ts';
import { GRID, orderRows, type OrderRow } from '../fixtures/orders.ts';

/** What an engine is given: the relations that `aggregate.sql` reads. */
export interface Relations {
  readonly orders: readonly OrderRow[];
  readonly counties: WrittenCounties;
  readonly periods: readonly string[];
}

/** What came of `aggregate.sql`, row by row, each value as the engine writes it. */
export type SumRow = readonly [
  county: string,
  period: string,
  amount: string,
  orders: string,
  refunds: string,
  setAside: string,
];

/** More amounts of a trillion than these, and the page could not count them exactly. */
const MOST_TRILLIONS = 30;

/** Makes so many orders, the same at every run. */
export function manyOrders(count: number): OrderRow[] {
  const orders: OrderRow[] = [];
  let trillions = 0;
  for (let seed = 1; orders.length < count; seed++)
    for (const order of fc.sample(orderRows, { seed, numRuns: 1000 }).flat())
      if (!/999,?999,?999,?999/.test(order[2]) || ++trillions <= MOST_TRILLIONS) orders.push(order);
  return orders.slice(0, count);
}

/** What the page makes of the same orders, in the words of `aggregate.sql`. */
export function inPage({ orders, counties }: Relations): {
  readonly csv: string;
  readonly refunds: number;
  readonly setAside: Readonly<Record<string, number>>;
} {
  const aggregator = createAggregator(GRID, () => counties);
  orders.forEach((order, index) => aggregator.add(index + 2, ...order));
  const aggregate = aggregator.finish();
  const setAside = REASONS.map((reason) => [reason, aggregate.setAside[reason].rows] as const);
  return {
    csv: formatAggregate(aggregate),
    refunds: aggregate.refunds,
    setAside: Object.fromEntries(setAside.filter(([, rows]) => rows > 0)),
  };
}

/** The rows of an engine in the words of the page. */
export function inWords(rows: readonly SumRow[]): ReturnType<typeof inPage> {
  const used = rows.filter((row) => row[5] === '');
  const lines = used.map((row) => `${row.slice(0, 4).join(',')}\n`);
  return {
    csv: `county,period,amount,orders\n${lines.join('')}`,
    refunds: used.reduce((sum, row) => sum + Number(row[4]), 0),
    setAside: Object.fromEntries(
      rows.filter((row) => row[5] !== '').map((row) => [row[5], Number(row[3])]),
    ),
  };
}

/** Writes rows as text between tabs, which every engine reads; no cell has a tab, a line break or a backslash. */
export function tabbed(rows: Iterable<readonly string[]>): string {
  return Array.from(rows, (row) => `${row.join('\t')}\n`).join('');
}

/** Reads what `tabbed` writes. */
export function untabbed(text: string): SumRow[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => line.split('\t') as unknown as SumRow);
}

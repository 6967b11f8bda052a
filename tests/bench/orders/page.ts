import { aggregateFile } from '../../../src/import/orders/aggregate-file.ts';
import type { Grid } from '../../../src/import/orders/judge-order.ts';
import { formatAggregate } from '../../../src/import/orders/format-aggregate.ts';

/** What adding a file up took and gave. */
export interface OrdersRun {
  readonly milliseconds: number;
  readonly rows: number;
  readonly used: number;
  readonly csv: string;
  /** How often the page was told how far it was. */
  readonly told: number;
  /** The longest time in which the page's main thread did nothing else, in milliseconds. */
  readonly longestWait: number;
}

/** Adds up the file that the input holds, from a click's point of view: worker start to sums at hand. */
async function addUp(grid: Grid): Promise<OrdersRun> {
  const file = document.querySelector('input')!.files![0]!;
  let told = 0;
  let longestWait = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longestWait = Math.max(longestWait, performance.now() - last);
    last = performance.now();
  }, 5);
  const start = performance.now();
  const result = await aggregateFile(file, { ...grid, onProgress: () => told++ });
  const milliseconds = performance.now() - start;
  clearInterval(beat);
  const { rows, used } = result;
  return { milliseconds, rows, used, csv: formatAggregate(result), told, longestWait };
}

Object.assign(window, { addUp });

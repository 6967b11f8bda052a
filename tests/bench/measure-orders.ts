import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { build, preview, type InlineConfig } from 'vite';
import { aggregateBySql } from '../../tools/aggregate/aggregate-by-sql.ts';
import { loadTables } from '../../data/tables.ts';
import type { Grid } from '../../src/import/orders/judge-order.ts';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.ts';
import { median } from './figures.ts';
import { toParquet, writeOrders } from './order-rows.ts';
import type { OrdersRun } from './orders/page.ts';
import { watchMemory } from './process-memory.ts';
import type { Table } from './rows.ts';

/** What adding one file up took, visit by visit; memory is of the whole browser. */
export interface OrdersFigures {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  readonly milliseconds: readonly number[];
  readonly longestWaits: readonly number[];
  /** The browser's memory before, and the most while adding up. */
  readonly before: readonly number[];
  readonly peaks: readonly number[];
  /** The same by SQL on embedded DuckDB, once. */
  readonly sqlMilliseconds: number;
}

const ROWS = 1_000_000;
const VISITS = 7;

/**
 * Measures how a million orders are added up in a fresh Chromium, as CSV and as Parquet.
 * @throws if the page and SQL do not agree to the last digit.
 */
export async function measureOrders(): Promise<OrdersFigures[]> {
  const rows = loadTables();
  const grid: Grid = {
    counties: rows.counties.map(({ adcode }) => adcode),
    periods: rows.periods.map(({ id }) => id),
  };
  const adcodes = new Map(grid.counties.map((id) => [id, id]));
  const folder = mkdtempSync(join(tmpdir(), 'relief-atlas-orders-'));
  const served = await servePage(join(folder, 'page'));
  try {
    const csv = join(folder, 'orders.csv');
    const parquet = join(folder, 'orders.parquet');
    await writeOrders(csv, ROWS, grid.counties);
    await toParquet(csv, parquet);
    const figures: OrdersFigures[] = [];
    for (const path of [csv, parquet]) {
      const start = performance.now();
      const request = {
        ...grid,
        counties: adcodes,
        files: [path],
        encoding: 'utf-8',
        temp: folder,
        memory: '1GB',
      };
      const bySql = await aggregateBySql(request);
      const sqlMilliseconds = performance.now() - start;
      const visits = [];
      for (let visit = 0; visit < VISITS; visit++) visits.push(await visitPage(served, path, grid));
      for (const { csv, rows } of visits)
        if (csv !== bySql.csv || rows !== bySql.rows)
          throw new Error(`${path}: the page and SQL do not agree`);
      figures.push({
        file: path.endsWith('csv') ? 'CSV' : 'Parquet (Snappy)',
        bytes: statSync(path).size,
        rows: bySql.rows,
        milliseconds: visits.map(({ milliseconds }) => milliseconds),
        longestWaits: visits.map(({ longestWait }) => longestWait),
        before: visits.map(({ memory }) => memory.start),
        peaks: visits.map(({ memory }) => memory.peak),
        sqlMilliseconds,
      });
    }
    return figures;
  } finally {
    await served.close();
    rmSync(folder, { recursive: true });
  }
}

async function visitPage({ url }: { url: string }, path: string, grid: Grid) {
  const server = await chromium.launchServer({
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS],
  });
  const browser: Browser = await chromium.connect(server.wsEndpoint());
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.setInputFiles('input', path);
    const watch = watchMemory(server.process().pid!);
    const run = await page.evaluate(
      (grid) => (window as unknown as { addUp(grid: Grid): Promise<OrdersRun> }).addUp(grid),
      grid,
    );
    return { ...run, memory: watch.stop() };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function servePage(outDir: string) {
  const config: InlineConfig = {
    root: join(import.meta.dirname, 'orders'),
    configFile: false,
    base: './',
    mode: 'production',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { target: 'es2023', outDir, emptyOutDir: true },
  };
  await build(config);
  const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } });
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() };
}

/** A million orders as a table. */
export function ordersTable(figures: readonly OrdersFigures[]): Table {
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
  return {
    heads: [
      'file',
      'size',
      'rows',
      'visits',
      'worker to sums, median',
      'most',
      'main thread held at most',
      'browser before',
      'browser at most',
      'DuckDB, once',
    ],
    rows: figures.map((one) => [
      one.file,
      megabytes(one.bytes),
      one.rows.toLocaleString('en'),
      String(one.milliseconds.length),
      seconds(median(one.milliseconds)),
      seconds(Math.max(...one.milliseconds)),
      `${Math.max(...one.longestWaits).toFixed(0)} ms`,
      megabytes(median(one.before)),
      megabytes(Math.max(...one.peaks)),
      seconds(one.sqlMilliseconds),
    ]),
  };
}

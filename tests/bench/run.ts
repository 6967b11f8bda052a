import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build, preview, type Plugin } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.ts';
import { BUDGETS } from './budgets.ts';
import { weigh } from './fetched.ts';
import { firstMap, stepThrough, switchLayers, visit } from './visit.ts';

const VISITS = 7;
const STEPS = 60;
const SWITCHES = 42;
const root = join(import.meta.dirname, '../..');

/** Every path that was asked for, and when. */
const asked: { path: string; at: number }[] = [];

/** Notes requests at the server, where those of workers are seen, too. */
const notebook: Plugin = {
  name: 'relief-atlas:notebook',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      asked.push({ path: new URL(request.url ?? '/', 'http://atlas').pathname, at: Date.now() });
      next();
    });
  },
};

await build({ root, logLevel: 'warn' });
const server = await preview({
  root,
  plugins: [notebook],
  preview: { host: '127.0.0.1', port: 0 },
});
const url = server.resolvedUrls!.local[0]!;
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...CHROMIUM_FLAGS],
});

const maps: number[] = [];
let fetched: string[] = [];
for (let number = 0; number < VISITS; number++) {
  asked.length = 0;
  const map = await visit(browser, url, firstMap);
  maps.push(map.after);
  fetched = asked.filter(({ at }) => at <= map.at).map(({ path }) => path);
}
const weight = weigh(join(root, 'dist'), fetched);
const times = await visit(browser, url, (page) => stepThrough(page, STEPS));
const switches = await visit(browser, url, (page) => switchLayers(page, SWITCHES));
const version = browser.version();
await browser.close();
await server.close();

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const spread = (values: readonly number[]) =>
  `median ${quantile(values, 0.5).toFixed(0)} ms, p95 ${quantile(values, 0.95).toFixed(0)} ms`;
const budget = (bytes: number, most: number) =>
  `${kilobytes(bytes)} of ${kilobytes(most)}${bytes > most ? '  OVER BUDGET' : ''}`;

const rows: [string, string][] = [
  ['machine', `${cpus().length} cores, Node ${process.version}, Chromium ${version}, no GPU`],
  [`first map, ${VISITS} cold visits`, spread(maps)],
  ['JavaScript to the first map, gzip', budget(weight.script, BUDGETS.script)],
  ['chunks that should come later', weight.early.join(' ') || 'none'],
  ['tables and boundaries, brotli', budget(weight.products, BUDGETS.products)],
  [`a step, input to frame, ${STEPS} steps`, spread(times.step)],
  ['a step, work on the main thread', spread(times.busy)],
  [`a layer switch, work on the main thread, ${SWITCHES}`, spread(switches)],
  ['long tasks while stepping', `${times.longTasks.length} of 50 ms or more`],
  ['page (gzip) and plate', `${kilobytes(weight.html)} + ${kilobytes(weight.plate)}`],
];
for (const [what, measured] of rows) console.log(`${what.padEnd(40)} ${measured}`);

const isOver =
  weight.script > BUDGETS.script || weight.products > BUDGETS.products || weight.early.length > 0;
process.exitCode = isOver ? 1 : 0;

/** The value below which a share of the values lies, between two neighbours by interpolation. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? NaN;
  const high = sorted[Math.ceil(at)] ?? NaN;
  return low + (high - low) * (at % 1);
}

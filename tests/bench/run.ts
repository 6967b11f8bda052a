import { cpus } from 'node:os';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.ts';
import { BUDGETS } from './budgets.ts';
import { visit, type Visit } from './first-map.ts';
import { steps } from './step.ts';

const VISITS = 7;
const STEPS = 60;

await build({ logLevel: 'warn' });
const server = await preview({ preview: { host: '127.0.0.1', port: 0 }, logLevel: 'warn' });
const url = server.resolvedUrls!.local[0]!;
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...CHROMIUM_FLAGS],
});

console.log(
  `${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}, Chromium ${browser.version()}, no GPU`,
);
const visits: Visit[] = [];
for (let count = 0; count < VISITS; count++) visits.push(await visit(browser, url, 'dist'));
const last = visits.at(-1)!;
const stepped = await steps(browser, url, STEPS);
await browser.close();
await server.close();

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const spread = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return `median ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, n ${sorted.length}`;
};
const within = (bytes: number, budget: number) =>
  `${kilobytes(bytes)} of ${kilobytes(budget)}${bytes > budget ? '  OVER BUDGET' : ''}`;

console.table({
  'first map, from navigation': spread(visits.map((visit) => visit.firstMapMilliseconds)),
  'JavaScript to first map, gzip': within(last.scriptGzip, BUDGETS.scriptGzip),
  'geometry and data, brotli': within(last.dataBrotli, BUDGETS.dataBrotli),
  'page, gzip': kilobytes(last.pageGzip),
  plate: kilobytes(last.plateBytes),
  'step, script and style': spread(stepped.taskMilliseconds),
  'step, input to frame': spread(stepped.measureMilliseconds),
});
console.log(`scripts to first map: ${last.scripts.join(' ')}`);
if (last.scriptGzip > BUDGETS.scriptGzip || last.dataBrotli > BUDGETS.dataBrotli) {
  process.exitCode = 1;
}

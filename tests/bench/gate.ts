import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.ts';
import { RATIOS } from './budgets.ts';
import { median } from './figures.ts';
import { measureWay, type WayFigures } from './measure-way.ts';
import { servePages } from './serve-pages.ts';

/**
 * The gate against a step that grows with the number of polygons: fails where a ratio of two medians
 * of one run crosses its limit, and writes to the file that it is given how many passed and which failed.
 * Ratios of the main thread's processor time hold on any machine, however fast or busy; times do not.
 */
const [reportPath] = process.argv.slice(2);

const served = await servePages('ways');
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...CHROMIUM_FLAGS],
});
const measured: WayFigures[] = [];
for (const visit of [
  { way: 'fill', times: 1, steps: 40 },
  { way: 'geojson', times: 100, steps: 6 },
  { way: 'fill', times: 100, steps: 12 },
] as const) {
  measured.push(await measureWay(browser, served.url, { ...visit, redraws: 0 }));
}
await browser.close();
await served.close();

const [few, plain, many] = measured.map(({ steps }) => median(steps.map((step) => step.processor)));
const verdicts = [
  {
    what: `a step of the fill at 100× costs ${times(many! / few!)} one at 1×`,
    limit: `at most ${times(RATIOS.most)}`,
    holds: many! / few! <= RATIOS.most,
  },
  {
    what: `a step of GeoJsonLayer at 100× costs ${times(plain! / many!)} one of the fill`,
    limit: `at least ${times(RATIOS.least)}`,
    holds: plain! / many! >= RATIOS.least,
  },
];
for (const { what, limit, holds } of verdicts) {
  console.log(`${holds ? 'passed' : 'FAILED'}: ${what}, ${limit}`);
}
const failed = verdicts.filter(({ holds }) => !holds).map(({ what, limit }) => `${what}, ${limit}`);
if (reportPath) {
  writeFileSync(reportPath, JSON.stringify({ passed: verdicts.length - failed.length, failed }));
}
process.exitCode = failed.length > 0 ? 1 : 0;

function times(ratio: number): string {
  return `${ratio.toFixed(1)} times`;
}

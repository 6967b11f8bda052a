import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { PLACE } from '../chromium.ts';

/** One cold visit up to the first map. */
export interface Visit {
  /** From navigation to the mark `atlas:first-map`. */
  readonly firstMapMilliseconds: number;
  readonly scriptGzip: number;
  readonly dataBrotli: number;
  /** The page itself and the painted plate, as sent. */
  readonly pageGzip: number;
  readonly plateBytes: number;
  /** Names of the scripts, to see that no later chunk is among them. */
  readonly scripts: readonly string[];
}

/** Opens the page in a fresh context and weighs the built files that it fetched before the first map. */
export async function visit(browser: Browser, url: string, dist: string): Promise<Visit> {
  const context = await browser.newContext({ ...PLACE, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const paths = new Set<string>();
  page.on('response', (response) => {
    if (response.ok()) paths.add(new URL(response.url()).pathname);
  });
  await page.goto(url, { waitUntil: 'commit' });
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('atlas:first-map')[0]?.startTime,
    null,
    { timeout: 60_000 },
  );
  const firstMapMilliseconds = (await mark.jsonValue()) as number;
  const fetched = [...paths];
  const weigh = (pattern: RegExp, weight: (bytes: Buffer) => number) =>
    fetched
      .filter((path) => pattern.test(path))
      .map((path) => weight(readFileSync(join(dist, path === '/' ? 'index.html' : path))))
      .reduce((sum, bytes) => sum + bytes, 0);
  const gzip = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length;
  const result = {
    firstMapMilliseconds,
    scriptGzip: weigh(/\.js$/, gzip),
    dataBrotli: weigh(/\/releases\//, (bytes) => brotliCompressSync(bytes).length),
    pageGzip: weigh(/\/$/, gzip),
    plateBytes: weigh(/\.webp$/, (bytes) => bytes.length),
    scripts: fetched.filter((path) => path.endsWith('.js')),
  };
  await context.close();
  return result;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { PLACE } from '../chromium.ts';
import { clockOf } from './clock.ts';
import { median } from './figures.ts';
import { serveAtlas, servePages, type Served } from './serve-pages.ts';
import { PERIODS } from './ways/way.ts';

/** The atlas, and what people would write instead: the same counties on a page of their own, without lines and names. */
export const PEERS = ['atlas', 'maplibre', 'echarts', 'leaflet', 'd3-canvas'] as const;
export type PeerName = (typeof PEERS)[number];

/** Windows of a desk and of a hand. */
export const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** What one page did in one window; medians of all visits, times in milliseconds. */
export interface PeerFigures {
  readonly peer: PeerName;
  readonly window: (typeof WINDOWS)[number];
  /** From the start of the navigation to finished pixels. */
  readonly firstMap: number;
  /** From the input, or the call, to finished pixels. */
  readonly step: number;
  /** What the main thread worked for a step, by the processor's clock. */
  readonly stepWork: number;
  /** From the first of some moves of the mouse that drag the map to the finished pixels of the last. */
  readonly pan: number;
  /** Fetched up to the first map, as a good static host sends it. */
  readonly bytes: number;
}

type Visit = Omit<PeerFigures, 'peer' | 'window'>;

const ROUNDS = 5;
const STEPS = 8;
const PAN_MOVES = 20;
const PAN_PIXELS = 6;
const SETTLE_MILLISECONDS = 3000;

/** Visits all pages in turns, so that a busy moment of the machine meets each of them. */
export async function measurePeers(
  browser: Browser,
  note: (done: string) => void,
  rounds = ROUNDS,
): Promise<PeerFigures[]> {
  let asked: string[] = [];
  const heard = (path: string) => void asked.push(path);
  const [atlas, peers] = [await serveAtlas(heard), await servePages('peers', heard)];
  const figures: PeerFigures[] = [];
  for (const window of WINDOWS) {
    const visits = new Map<PeerName, Visit[]>(PEERS.map((peer) => [peer, []]));
    for (let round = 0; round < rounds; round++) {
      for (const peer of PEERS) {
        const served = peer === 'atlas' ? atlas : peers;
        asked = [];
        const fetched = () => weightOf(served, asked);
        visits.get(peer)!.push(await visitPeer(browser, served, peer, window, fetched));
        note(`${peer}, ${window.width} × ${window.height}, round ${round + 1}`);
      }
    }
    for (const [peer, all] of visits) {
      const middle = (of: (visit: Visit) => number) => median(all.map(of));
      figures.push({
        peer,
        window,
        firstMap: middle(({ firstMap }) => firstMap),
        step: middle(({ step }) => step),
        stepWork: middle(({ stepWork }) => stepWork),
        pan: middle(({ pan }) => pan),
        bytes: middle(({ bytes }) => bytes),
      });
    }
  }
  await atlas.close();
  await peers.close();
  return figures;
}

async function visitPeer(
  browser: Browser,
  { url }: Served,
  peer: PeerName,
  window: PeerFigures['window'],
  fetched: () => number,
): Promise<Visit> {
  const context = await browser.newContext({
    ...PLACE,
    viewport: window,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const isAtlas = peer === 'atlas';
  const mark = isAtlas ? 'atlas:first-map' : 'peer:first-map';
  await page.goto(isAtlas ? url : `${url}${peer}.html`);
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
    timeout: 180_000,
  });
  const bytes = fetched();
  const firstMap = await page.evaluate(
    (name) => performance.getEntriesByName(name)[0]!.startTime,
    mark,
  );
  await page.waitForTimeout(SETTLE_MILLISECONDS);
  const { steps, work } = await stepThrough(page, isAtlas ? stepAtlas : stepPeer);
  const pan = await dragMap(page, window);
  await context.close();
  return { firstMap, step: median(steps), stepWork: work / STEPS, pan, bytes };
}

type Step = (page: Page, number: number) => Promise<number>;

async function stepThrough(page: Page, step: Step): Promise<{ steps: number[]; work: number }> {
  const clock = await clockOf(page);
  // The first step may compile what the others reuse.
  await step(page, 0);
  const before = await clock.worked();
  const steps: number[] = [];
  for (let number = 1; number <= STEPS; number++) steps.push(await step(page, number));
  return { steps, work: (await clock.worked(before)).processor };
}

const stepPeer: Step = (page, number) =>
  page.evaluate(
    (period) => (globalThis as unknown as { peer: PeerPageLike }).peer.step(period),
    (number + 1) % PERIODS,
  );

interface PeerPageLike {
  step(period: number): Promise<number>;
}

/** Presses an arrow key on the slider, to and fro. */
const stepAtlas: Step = async (page, number) => {
  const measures = () =>
    page.evaluate(() => performance.getEntriesByName('atlas:step').map(({ duration }) => duration));
  const before = (await measures()).length;
  if (before === 0) await page.getByRole('slider').focus();
  await page.keyboard.press(number % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
  await page.waitForFunction(
    (count) => performance.getEntriesByName('atlas:step').length > count,
    before,
    { timeout: 60_000 },
  );
  return (await measures()).at(-1)!;
};

async function dragMap(page: Page, { width, height }: PeerFigures['window']): Promise<number> {
  const [x, y] = [width * 0.6, height * 0.45];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const started = performance.now();
  await page.mouse.move(x - PAN_MOVES * PAN_PIXELS, y, { steps: PAN_MOVES });
  await page.evaluate(async () => {
    const canvas = document.querySelector('canvas')!;
    // What the last move asked for is drawn in the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const gl = canvas.getContext('webgl2');
    if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    else canvas.getContext('2d')!.getImageData(0, 0, 1, 1);
  });
  const passed = performance.now() - started;
  await page.mouse.up();
  return passed;
}

/** By its address on disk: products are large, and each is weighed once. */
const weights = new Map<string, number>();

function weightOf({ outDir }: Served, paths: readonly string[]): number {
  const files = new Set(
    paths.map((path) => join(outDir, path.endsWith('/') ? `${path}index.html` : path)),
  );
  // A browser asks for an icon that a page does not have.
  return [...files].filter(existsSync).reduce((sum, file) => sum + weightOfFile(file), 0);
}

function weightOfFile(file: string): number {
  const known = weights.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(file);
  const weight = /\.json$/.test(file)
    ? brotliCompressSync(bytes).length
    : /\.(html|js|mjs|css|svg)$/.test(file)
      ? gzipSync(bytes).length
      : bytes.length;
  weights.set(file, weight);
  return weight;
}

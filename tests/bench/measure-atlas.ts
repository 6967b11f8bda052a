import type { Browser } from 'playwright';
import { weigh, type Weight } from './fetched.ts';
import { WORKBENCH } from '../../src/i18n/messages/workbench.ts';
import type { Work } from './clock.ts';
import { serveAtlas } from './serve-pages.ts';
import {
  changeFilters,
  firstMap,
  heapGrowthOfSlider,
  scrub,
  stepThrough,
  switchLayers,
  visit,
  type StepTimes,
} from './visit.ts';

/** What the atlas itself did; times in milliseconds, memory in bytes. */
export interface AtlasFigures {
  /** From the start of the navigation to the first map, one a visit. */
  readonly maps: readonly number[];
  readonly weight: Weight;
  readonly steps: StepTimes;
  /** What the main thread worked for each switch from one layer to another. */
  readonly switches: readonly number[];
  /** What the main thread worked for each change of the filter, by what of the workbench was open. */
  readonly filters: Readonly<Record<string, readonly Work[]>>;
  /** Of the heap between two numbers of steps of the slider (`HEAP_STEPS`). */
  readonly heapGrowth: number;
  /** Tasks of 50 ms or more while the slider is dragged. */
  readonly scrub: readonly number[];
}

/**
 * The steps after which the heap is weighed. Up to about the 600th frame it grows by what the browser
 * compiles, even where nothing changes.
 */
export const HEAP_STEPS = [700, 1700] as const;

const VISITS = 7;
const STEPS = 60;
const SWITCHES = 42;
const FILTER_CHANGES = 40;

/** Measures the atlas as it is served. */
export async function measureAtlas(browser: Browser): Promise<AtlasFigures> {
  const asked: { path: string; at: number }[] = [];
  const { url, outDir, close } = await serveAtlas((path) => asked.push({ path, at: Date.now() }));
  const maps: number[] = [];
  let fetched: string[] = [];
  for (let number = 0; number < VISITS; number++) {
    asked.length = 0;
    const map = await visit(browser, url, firstMap);
    maps.push(map.after);
    fetched = asked.filter(({ at }) => at <= map.at).map(({ path }) => path);
  }
  const figures: AtlasFigures = {
    maps,
    weight: weigh(outDir, fetched),
    steps: await visit(browser, url, (page) => stepThrough(page, STEPS)),
    switches: await visit(browser, url, (page) => switchLayers(page, SWITCHES)),
    filters: await changeEach(browser, url),
    scrub: await visit(browser, url, scrub),
    heapGrowth: await visit(browser, url, (page) => heapGrowthOfSlider(page, HEAP_STEPS)),
  };
  await close();
  return figures;
}

/** Changes filters with the map alone, and with what else follows them open. */
async function changeEach(browser: Browser, url: string): Promise<AtlasFigures['filters']> {
  const change = (open: string | null) =>
    visit(browser, url, (page) => changeFilters(page, FILTER_CHANGES, open));
  const { filter, table, charts } = WORKBENCH.zh.tab;
  return {
    'the map alone': await change(null),
    'the filter open': await change(filter),
    'the table open': await change(table),
    'a chart open': await change(charts),
  };
}

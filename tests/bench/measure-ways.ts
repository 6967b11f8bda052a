import type { Browser } from 'playwright';
import { HEAP_STEPS } from './measure-atlas.ts';
import { median } from './figures.ts';
import { heapGrowth, measureWay, type WayFigures } from './measure-way.ts';
import { servePages } from './serve-pages.ts';
import { WAYS, type Times, type WayName } from './ways/way.ts';

/** What all ways did, in the order of the plan and of `WAYS`. */
export interface WaysFigures {
  readonly ways: readonly WayFigures[];
  /** Of the heap of the fill between two numbers of steps (`HEAP_STEPS`), in bytes. */
  readonly heapGrowth: number;
}

/** Rounds in which each way is visited once, so that a busy moment of the machine meets all ways. */
const PLAN: readonly { times: Times; rounds: number; steps: number }[] = [
  { times: 1, rounds: 2, steps: 30 },
  { times: 10, rounds: 2, steps: 15 },
  { times: 100, rounds: 1, steps: 20 },
];
const REDRAWS = 6;

/** Measures all ways with all numbers of polygons, side by side. */
export async function measureWays(
  browser: Browser,
  note: (done: string) => void,
): Promise<WaysFigures> {
  const served = await servePages('ways');
  const ways: WayFigures[] = [];
  for (const { times, rounds, steps } of PLAN) {
    const visits: WayFigures[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const way of WAYS) {
        visits.push(await measureWay(browser, served.url, { way, times, steps, redraws: REDRAWS }));
        note(`${way} at ${times}×`);
      }
    }
    ways.push(...WAYS.map((way) => merged(visits, way)));
  }
  const growth = await heapGrowth(browser, served.url, HEAP_STEPS);
  await served.close();
  return { ways, heapGrowth: growth };
}

function merged(visits: readonly WayFigures[], way: WayName): WayFigures {
  const own = visits.filter((visit) => visit.way === way);
  return {
    ...own.at(-1)!,
    firstFrame: median(own.map(({ firstFrame }) => firstFrame)),
    steps: own.flatMap(({ steps }) => steps),
    redraws: own.flatMap(({ redraws }) => redraws),
    done: own.flatMap(({ done }) => done),
    frames: own.reduce((sum, { frames }) => sum + frames, 0),
  };
}

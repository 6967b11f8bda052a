import type { Browser } from 'playwright';
import { PLACE } from '../chromium.ts';
import { clockOf, type Clock, type Work } from './clock.ts';
import { PERIODS, type Times, type WayName } from './ways/way.ts';

/** What one way did with one number of polygons; times in milliseconds, memory in bytes. */
export interface WayFigures {
  readonly way: WayName;
  readonly times: Times;
  readonly polygons: number;
  /** From polygons at hand to the first right frame. */
  readonly firstFrame: number;
  /** What the main thread worked for each step, from the call to the end of its frame. */
  readonly steps: readonly Work[];
  /** The same for frames without a change. */
  readonly redraws: readonly Work[];
  /** From the call of each step until its graphics were done. */
  readonly done: readonly number[];
  /** Frames that the map drew for all steps together. */
  readonly frames: number;
  /** The heap before the steps and after them. */
  readonly heap: readonly [before: number, after: number];
}

const WARM_UP = 3;
/** The last and the first period: after either comes the other. */
const CHECKED = [PERIODS - 1, 0];
/** Below this share of samples in their right colours the way did not do what is measured. */
const RIGHT = 0.95;
const SETTLE_MILLISECONDS = 40;

/** A visit to the page of one way. */
export interface WayVisit {
  readonly way: WayName;
  readonly times: Times;
  readonly steps: number;
  readonly redraws: number;
}

/** Opens the page of a way with an empty cache, steps so many times, and leaves. */
export async function measureWay(
  browser: Browser,
  url: string,
  { way, times, steps, redraws: idle }: WayVisit,
): Promise<WayFigures> {
  return openWay(browser, url, way, times, async (clock) => {
    const [polygons, firstFrame] = await clock.evaluate<[number, number]>(
      'bench.then((page) => [page.polygons, page.firstFrame])',
    );
    for (let step = 0; step < WARM_UP; step++) await worked(clock, `step(${step % PERIODS})`);
    const redraws: Worked[] = [];
    for (let at = 0; at < idle; at++) redraws.push(await worked(clock, 'redraw()'));
    const before = await clock.heap();
    const frames = await clock.evaluate<number>('bench.then((page) => page.frames())');
    const done: Worked[] = [];
    for (let step = WARM_UP; step < WARM_UP + steps; step++) {
      done.push(await worked(clock, `step(${step % PERIODS})`));
    }
    const drawn = (await clock.evaluate<number>('bench.then((page) => page.frames())')) - frames;
    const after = await clock.heap();
    await check(clock, way, times);
    return {
      way,
      times,
      polygons,
      firstFrame,
      frames: drawn,
      heap: [before, after] as const,
      steps: done.map(({ work }) => work),
      redraws: redraws.map(({ work }) => work),
      done: done.map(({ done }) => done),
    };
  });
}

/** How much the heap of the fill grew between two numbers of steps, in bytes. */
export async function heapGrowth(
  browser: Browser,
  url: string,
  [from, to]: readonly [number, number],
): Promise<number> {
  return openWay(browser, url, 'fill', 1, async (clock) => {
    const stepTo = (first: number, last: number) =>
      clock.evaluate(`bench.then(async (page) => {
        for (let at = ${first}; at < ${last}; at++) {
          await page.step(at % ${PERIODS});
          await page.done();
        }
      })`);
    await stepTo(0, from);
    const before = await clock.heap();
    await stepTo(from, to);
    return (await clock.heap()) - before;
  });
}

async function openWay<T>(
  browser: Browser,
  url: string,
  way: WayName,
  times: Times,
  look: (clock: Clock) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ ...PLACE, viewport: { width: 640, height: 400 } });
  const page = await context.newPage();
  const clock = await clockOf(page);
  await page.goto(`${url}?way=${way}&times=${times}`);
  await clock.evaluate('bench.then(() => undefined)');
  const answer = await look(clock);
  await context.close();
  return answer;
}

interface Worked {
  readonly work: Work;
  readonly done: number;
}

/** What the main thread worked for one call of the page's, and when its graphics were done. */
async function worked(clock: Clock, call: string): Promise<Worked> {
  const before = await clock.worked();
  await clock.evaluate(`bench.then((page) => page.${call})`);
  const work = await clock.worked(before);
  const done = await clock.evaluate<number>('bench.then((page) => page.done())');
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MILLISECONDS));
  return { work, done };
}

async function check(clock: Clock, way: WayName, times: Times): Promise<void> {
  for (const period of CHECKED) {
    const right = await clock.evaluate<number>(`bench.then((page) => page.right(${period}))`);
    if (right < RIGHT) throw new Error(`${way} at ${times}×: ${right * 100}% right in ${period}`);
  }
}

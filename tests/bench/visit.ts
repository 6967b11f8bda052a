import type { Browser, Page } from 'playwright';
import { PLACE } from '../chromium.ts';
import { FRONT_PAGE } from '../../src/i18n/messages/front-page.ts';
import { clockOf, type Work } from './clock.ts';

/** Between two moves of the mouse, or two presses of a key that is held. */
const SCRUB_MILLISECONDS = 30;
/** Moves of the mouse from one end of the slider to the other. */
const SCRUB_MOVES = 60;

/** How long steps of the slider take, in milliseconds. */
export interface StepTimes {
  /** From the input handled to the frame submitted. */
  readonly step: readonly number[];
  /** What the main thread worked for each step, from its input until the next. */
  readonly busy: readonly number[];
  /** Tasks on the main thread of 50 ms or more. */
  readonly longTasks: readonly number[];
}

/** Opens the page as a new reader with an empty cache, runs `look`, and leaves. */
export async function visit<T>(
  browser: Browser,
  url: string,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    ...PLACE,
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const lengths: number[] = [];
    Object.assign(globalThis, { longTasks: lengths });
    new PerformanceObserver((list) => {
      lengths.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  await page.goto(url);
  await page.waitForFunction(
    () => performance.getEntriesByName('atlas:interactive').length > 0,
    null,
    { timeout: 60_000 },
  );
  const answer = await look(page);
  await context.close();
  return answer;
}

/** When the first map was presented: after the start of the navigation, and by the clock. */
export async function firstMap(page: Page): Promise<{ after: number; at: number }> {
  return page.evaluate(() => {
    const after = performance.getEntriesByName('atlas:first-map')[0]!.startTime;
    return { after, at: performance.timeOrigin + after };
  });
}

/**
 * Switches from one leading layer to the next by its link until `count` switches are done, after a round in which
 * each fetches what it needs; gives what the main thread worked for each switch.
 */
export async function switchLayers(page: Page, count: number): Promise<number[]> {
  const clock = await clockOf(page);
  const busy: number[] = [];
  const kinds = LAYERS.length;
  for (let done = -kinds; done < count; done++) {
    const before = await clock.worked();
    await clock.evaluate(
      `location.hash = "v=1&layer=${LAYERS[(done + kinds) % kinds]}"; undefined`,
    );
    await page.waitForTimeout(900);
    if (done >= 0) busy.push((await clock.worked(before)).wall);
  }
  return busy;
}

/** Layers that lead one after another, as links name them. */
const LAYERS = ['loans', 'list', 'borrowers', 'parcels', 'none', 'sales'];

/** Filters that follow one another: places, attributes, values, all at once, and none. */
const FILTERS = [
  'left=2019',
  'prov=52,62',
  'area=liupan',
  'total=20000000..',
  'key=no&left=2017',
  'three=xizang',
  'prov=52,62&left=2019&total=20000000..',
  '',
];

/**
 * Changes the filter of the estimate of sales by its link, as often as asked, after a round to warm up, and gives what the main thread
 * worked for each. `open` names the tab of the workbench that is open meanwhile, in Chinese; `null` opens none.
 */
export async function changeFilters(
  page: Page,
  count: number,
  open: string | null,
): Promise<Work[]> {
  if (open !== null) {
    await page.getByRole('button', { name: FRONT_PAGE.zh.links.table, exact: true }).click();
    await page.getByRole('tab', { name: open }).click();
  }
  // Filters by places let the camera fly, which is a cost of its own.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.waitForTimeout(3000);
  const clock = await clockOf(page);
  const work: Work[] = [];
  for (let done = -FILTERS.length; done < count; done++) {
    const filter = FILTERS[(done + FILTERS.length) % FILTERS.length]!;
    const before = await clock.worked();
    await clock.evaluate(
      `location.hash = ${JSON.stringify(`v=1&layer=sales&${filter}`)}; undefined`,
    );
    await page.waitForTimeout(900);
    if (done >= 0) work.push(await clock.worked(before));
  }
  return work;
}

/** Steps through the periods from end to end and back until `count` steps are done. */
export async function stepThrough(page: Page, count: number): Promise<StepTimes> {
  const slider = page.getByRole('slider');
  const stops = Number(await slider.getAttribute('max'));
  const clock = await clockOf(page);
  const steps = () =>
    page.evaluate(() => performance.getEntriesByName('atlas:step').map(({ duration }) => duration));
  await slider.focus();
  await page.waitForTimeout(3000);
  await forgetLongTasks(page);
  const busy: number[] = [];
  for (let done = 0; done < count; done++) {
    const before = await clock.worked();
    await page.keyboard.press(Math.floor(done / stops) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForFunction(
      (expected) => performance.getEntriesByName('atlas:step').length >= expected,
      done + 1,
      { polling: 50, timeout: 60_000 },
    );
    await page.waitForTimeout(450);
    busy.push((await clock.worked(before)).wall);
  }
  return { step: await steps(), busy, longTasks: await longTasksOf(page) };
}

/** How much the heap grew from one number of presses of the arrow keys to another, in bytes. */
export async function heapGrowthOfSlider(
  page: Page,
  [from, to]: readonly [number, number],
): Promise<number> {
  const slider = page.getByRole('slider');
  const stops = Number(await slider.getAttribute('max'));
  const clock = await clockOf(page);
  await slider.focus();
  let heap = 0;
  for (let done = 0; done <= to; done++) {
    if (done === from || done === to) {
      await page.waitForTimeout(2000);
      heap = (await clock.heap()) - (done === to ? heap : 0);
    }
    await page.keyboard.press(Math.floor(done / stops) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForTimeout(SCRUB_MILLISECONDS);
  }
  return heap;
}

/** Drags the slider from end to end and back; gives the tasks of 50 ms or more, in milliseconds. */
export async function scrub(page: Page): Promise<readonly number[]> {
  const box = (await page.getByRole('slider').boundingBox())!;
  const moveTo = async (share: number) => {
    await page.mouse.move(box.x + 8 + share * (box.width - 16), box.y + box.height / 2);
    await page.waitForTimeout(SCRUB_MILLISECONDS);
  };
  await page.waitForTimeout(3000);
  await moveTo(0);
  await forgetLongTasks(page);
  await page.mouse.down();
  for (let move = 0; move <= SCRUB_MOVES; move++) await moveTo(move / SCRUB_MOVES);
  for (let move = SCRUB_MOVES; move >= 0; move--) await moveTo(move / SCRUB_MOVES);
  await page.mouse.up();
  await page.waitForTimeout(500);
  return longTasksOf(page);
}

type WithLongTasks = { longTasks: number[] };

async function longTasksOf(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as WithLongTasks).longTasks);
}

async function forgetLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    (globalThis as unknown as WithLongTasks).longTasks.length = 0;
  });
}

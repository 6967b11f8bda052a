import type { Browser, Page } from 'playwright';
import { PLACE } from '../chromium.ts';

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
  const context = await browser.newContext({ ...PLACE, viewport: { width: 1440, height: 900 } });
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
 * Switches from one leading layer to the next until `count` switches are done, after a round in which
 * each fetches what it needs; gives what the main thread worked for each switch.
 */
export async function switchLayers(page: Page, count: number): Promise<number[]> {
  const layers = page.locator('input[name="layer"]');
  const worked = await workedBy(page);
  const busy: number[] = [];
  const kinds = await layers.count();
  for (let done = -kinds; done < count; done++) {
    const before = await worked();
    await layers.nth((done + 1 + kinds) % kinds).press('Space');
    await page.waitForTimeout(900);
    if (done >= 0) busy.push((await worked()) - before);
  }
  return busy;
}

/** A clock of what the main thread has worked so far, in milliseconds. */
async function workedBy(page: Page): Promise<() => Promise<number>> {
  const clock = await page.context().newCDPSession(page);
  await clock.send('Performance.enable');
  return async () => {
    const { metrics } = await clock.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
}

/** Steps through the periods from end to end and back until `count` steps are done. */
export async function stepThrough(page: Page, count: number): Promise<StepTimes> {
  const slider = page.getByRole('slider');
  const stops = Number(await slider.getAttribute('max'));
  const worked = await workedBy(page);
  const steps = () =>
    page.evaluate(() => performance.getEntriesByName('atlas:step').map(({ duration }) => duration));
  await slider.focus();
  await page.waitForTimeout(3000);
  await page.evaluate(
    () => ((globalThis as unknown as { longTasks: number[] }).longTasks.length = 0),
  );
  const busy: number[] = [];
  for (let done = 0; done < count; done++) {
    const before = await worked();
    await page.keyboard.press(Math.floor(done / stops) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForFunction(
      (expected) => performance.getEntriesByName('atlas:step').length >= expected,
      done + 1,
      { polling: 50, timeout: 60_000 },
    );
    await page.waitForTimeout(450);
    busy.push((await worked()) - before);
  }
  const longTasks = await page.evaluate(
    () => (globalThis as unknown as { longTasks: number[] }).longTasks,
  );
  return { step: await steps(), busy, longTasks };
}

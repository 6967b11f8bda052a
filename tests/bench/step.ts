import type { Browser } from 'playwright';
import { PLACE } from '../chromium.ts';

/** Main-thread work of slider steps. */
export interface Steps {
  /** Script, layout and style of each step's task in milliseconds, from the browser's own metrics. */
  readonly taskMilliseconds: readonly number[];
  /** Input handled to frame submitted, the measure `atlas:step`. */
  readonly measureMilliseconds: readonly number[];
}

/** Steps to and fro over the periods with the keyboard and asks the browser what each step cost. */
export async function steps(browser: Browser, url: string, count: number): Promise<Steps> {
  const context = await browser.newContext({
    ...PLACE,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('atlas:first-map').length > 0);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const scriptSeconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return value('ScriptDuration') + value('LayoutDuration') + value('RecalcStyleDuration');
  };
  const slider = page.getByRole('slider');
  await slider.focus();
  const taskMilliseconds: number[] = [];
  for (let step = 0; step < count; step++) {
    const key = Math.floor(step / 5) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
    const before = await scriptSeconds();
    const seen = await page.evaluate(() => performance.getEntriesByName('atlas:step').length);
    await slider.press(key);
    await page.waitForFunction(
      (seen) => performance.getEntriesByName('atlas:step').length > seen,
      seen,
    );
    taskMilliseconds.push(((await scriptSeconds()) - before) * 1000);
  }
  const measureMilliseconds = await page.evaluate(() =>
    performance.getEntriesByName('atlas:step').map(({ duration }) => duration),
  );
  await context.close();
  return { taskMilliseconds, measureMilliseconds };
}

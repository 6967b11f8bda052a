import type { CDPSession, Page } from 'playwright';

/** What a main thread has worked, in milliseconds. */
export interface Work {
  /** By the wall clock: how long its tasks took, waits within them included. */
  readonly wall: number;
  /** By the processor's: without the time in which others had its core. */
  readonly processor: number;
}

/** What Chromium knows of a page's main thread and memory, without running anything in the page. */
export interface Clock {
  /** What the main thread has worked since an earlier reading, or since the page's start. */
  worked(since?: Work): Promise<Work>;
  /** The heap after garbage was collected, typed arrays included, in bytes. */
  heap(): Promise<number>;
  /** Evaluates an expression with as little around it as can be. @throws what the expression throws. */
  evaluate<T>(expression: string): Promise<T>;
}

/** Starts a clock of a page. */
export async function clockOf(page: Page): Promise<Clock> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return {
    async worked(since = { wall: 0, processor: 0 }) {
      const { metrics } = await session.send('Performance.getMetrics');
      const read = (metric: string) => metrics.find(({ name }) => name === metric)!.value * 1000;
      return {
        wall: read('TaskDuration') - since.wall,
        processor: read('ThreadTime') - since.processor,
      };
    },
    heap: () => heapOf(session),
    async evaluate<T>(expression: string) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(result.description ?? exceptionDetails.text);
      return result.value as T;
    },
  };
}

async function heapOf(session: CDPSession): Promise<number> {
  // What the first collection frees of the page may hold more that only a second one can free.
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

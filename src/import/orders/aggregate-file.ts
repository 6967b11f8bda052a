import type { WorkerReply, OrdersRequest, Progress } from './aggregate-orders.ts';
import type { Aggregate } from './aggregate.ts';
import type { Grid } from './judge-order.ts';
import type { MatchCandidate } from '../own/place-index.ts';
import { IssueError } from '../../core/issue.ts';

/** How a file is added up. */
export interface AggregateOptions extends Grid {
  /** By whose names and codes counties are known; where they are left out, by adcodes alone. */
  readonly places?: readonly MatchCandidate[];
  /** Of a CSV file, as TextDecoder names it; UTF-8 if it is left out. */
  readonly encoding?: string;
  /** Told at most twenty times a second. */
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the work at once; nothing is kept. */
  readonly signal?: AbortSignal;
}

/** A worker that says nothing for so long will not, and is ended. */
const SILENCE_MS = 60_000;

/**
 * Adds up the orders of a file, CSV or Parquet, in a worker of its own.
 * @throws IssueError if the file cannot be used; the signal's reason if it was stopped.
 */
export async function aggregateFile(
  file: Blob,
  { counties, periods, places = [], encoding = 'utf-8', onProgress, signal }: AggregateOptions,
): Promise<Aggregate> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./orders.worker.ts', import.meta.url), { type: 'module' });
  let stop = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Aggregate>((resolve, reject) => {
    stop = () => reject(signal?.reason);
    signal?.addEventListener('abort', stop);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new IssueError({ code: 'timed-out' })), SILENCE_MS);
    };
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
      wait();
      if ('progress' in data) onProgress?.(data.progress);
      else if ('issue' in data) reject(new IssueError(data.issue));
      else resolve(data.aggregate);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new IssueError({ code: 'failed', reason: event.message }));
    };
    const request: OrdersRequest = { file, grid: { counties, periods }, places, encoding };
    wait();
    worker.postMessage(request);
  }).finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    worker.terminate();
  });
}

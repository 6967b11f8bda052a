import type { WorkerReply, OrdersRequest, Progress } from './aggregate-orders.ts';
import type { Aggregate, Grid } from './aggregate.ts';
import { IssueError } from '../../core/issue.ts';

/** How a file is added up. */
export interface AggregateOptions extends Grid {
  /** Of a CSV file, as TextDecoder names it; UTF-8 if it is left out. */
  readonly encoding?: string;
  /** Told at most twenty times a second. */
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the work at once; nothing is kept. */
  readonly signal?: AbortSignal;
}

/**
 * Adds up the orders of a file, CSV or Parquet, in a worker of its own.
 * @throws IssueError if the file cannot be used; the signal's reason if it was stopped.
 */
export async function aggregateFile(
  file: Blob,
  { counties, periods, encoding = 'utf-8', onProgress, signal }: AggregateOptions,
): Promise<Aggregate> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./orders.worker.ts', import.meta.url), { type: 'module' });
  let stop = () => {};
  return new Promise<Aggregate>((resolve, reject) => {
    stop = () => reject(signal?.reason);
    signal?.addEventListener('abort', stop);
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
      if ('progress' in data) onProgress?.(data.progress);
      else if ('issue' in data) reject(new IssueError(data.issue));
      else resolve(data.aggregate);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new IssueError({ code: 'failed', reason: event.message }));
    };
    const request: OrdersRequest = { file, grid: { counties, periods }, encoding };
    worker.postMessage(request);
  }).finally(() => {
    signal?.removeEventListener('abort', stop);
    worker.terminate();
  });
}

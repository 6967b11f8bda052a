import { aggregateOrders, type OrdersRequest, type WorkerReply } from './aggregate-orders.ts';
import { IssueError } from '../../core/issue.ts';

const BETWEEN_REPORTS_MS = 50;

addEventListener('message', async ({ data }: MessageEvent<OrdersRequest>) => {
  const reply = (message: WorkerReply, transfer: Transferable[] = []) =>
    postMessage(message, { transfer });
  let last = 0;
  try {
    const aggregate = await aggregateOrders(data, (progress) => {
      const now = performance.now();
      if (now - last < BETWEEN_REPORTS_MS) return;
      last = now;
      reply({ progress });
    });
    const { cents, orders } = aggregate;
    reply({ aggregate }, [cents.buffer, orders.buffer] as ArrayBuffer[]);
  } catch (error) {
    // The page is not told of a promise that fails in a worker; it would wait for ever.
    reply({
      issue: error instanceof IssueError ? error.issue : { code: 'failed', reason: String(error) },
    });
  }
});

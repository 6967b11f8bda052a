import { IssueError } from '../../core/issue.ts';
import type { MatchCandidate } from './place-index.ts';
import type { PlaceList } from './place-list.ts';
import type { PlaceListRequest } from './place-list.worker.ts';

/** Looking up names in a worker: the page stays free. One text at a time. */
export interface PlaceListJob {
  /** @throws IssueError */
  read(text: string): Promise<PlaceList>;
  /** Ends the worker; what was asked is never answered. */
  end(): void;
}

/** Starts a worker that knows these places. @param listed ids of the counties that can be found */
export function startPlaceList(
  places: readonly MatchCandidate[],
  listed: readonly string[],
): PlaceListJob {
  const worker = new Worker(new URL('./place-list.worker.ts', import.meta.url), { type: 'module' });
  const tell = (request: PlaceListRequest) => worker.postMessage(request);
  tell({ places, listed });
  return {
    read(text) {
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<PlaceList>) => resolve(data);
        worker.onerror = (event) => {
          event.preventDefault();
          reject(new IssueError({ code: 'failed', reason: event.message }));
        };
        tell({ text });
      });
    },
    end: () => worker.terminate(),
  };
}

import { IssueError, type RowIssue } from '../../core/issue.ts';
import type { ImportAnswer, ImportRequest, Stage } from './import-message.ts';
import type { Import, Preview } from './import-session.ts';
import type { KnownAtlas } from './known.ts';
import type { OpenChoice } from './open-options.ts';
import type { MatchCandidate } from './place-index.ts';
import type { ColumnMapping } from './column-plan.ts';
import type { Accepted } from './row-place.ts';

/** Told how far a stage is, from 0 to 1. */
export type OnStage = (stage: Stage, share: number) => void;

/** Importing in a worker: the page stays free. One thing at a time. */
export interface ImportJob {
  /** @throws IssueError */
  open(file: File, choice: OpenChoice, onStage: OnStage): Promise<Preview>;
  /** Reads the file that was opened last. @throws IssueError */
  read(mapping: ColumnMapping, accepted: Accepted, onStage: OnStage): Promise<Import>;
  /** Ends the worker at once, whatever it does; what was asked is never answered. */
  end(): void;
}

/** A worker that says nothing for so long will not, and is ended. */
const SILENCE_MS = 20_000;

/** Starts a worker that knows these places and the atlas. */
export function startImport(places: readonly MatchCandidate[], known: KnownAtlas): ImportJob {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
  tell({ ask: 'know', places, known });

  function tell(request: ImportRequest): void {
    worker.postMessage(request);
  }

  /** Asks, and hears answers until one of them is the last. */
  function ask<T>(
    request: ImportRequest,
    onStage: OnStage,
    hear: (answer: ImportAnswer) => T | undefined,
  ): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return new Promise<T>((resolve, reject) => {
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          worker.terminate();
          reject(new IssueError({ code: 'timed-out' }));
        }, SILENCE_MS);
      };
      worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
        wait();
        if (data.say === 'progress') return onStage(data.stage, data.share);
        if (data.say === 'failed') return reject(new IssueError(data.issue));
        const last = hear(data);
        if (last) resolve(last);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new IssueError({ code: 'failed', reason: event.message }));
      };
      wait();
      tell(request);
    }).finally(() => clearTimeout(timer));
  }

  return {
    open(file, choice, onStage) {
      const request = { ask: 'open', file, name: file.name, choice } as const;
      return ask(request, onStage, (answer) =>
        answer.say === 'opened' ? answer.preview : undefined,
      );
    },
    read(mapping, accepted, onStage) {
      const day = new Date().toISOString().slice(0, 10);
      const issues: RowIssue[] = [];
      return ask({ ask: 'read', mapping, accepted, day }, onStage, (answer): Import | undefined => {
        if (answer.say === 'issues') issues.push(...answer.issues);
        return answer.say === 'read' ? { ...answer.result, issues } : undefined;
      });
    },
    end: () => worker.terminate(),
  };
}

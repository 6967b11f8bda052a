import { IssueError } from '../../core/issue.ts';
import type { ImportAnswer, ImportRequest, Stage } from './import-message.ts';
import { importSession, type ImportSession } from './import-session.ts';

const BATCH = 5000;

let session: ImportSession | null = null;

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  answer(data).then(
    (said) => said && say(said),
    (error: unknown) => {
      const failed = { code: 'failed', reason: String(error) } as const;
      say({ say: 'failed', issue: error instanceof IssueError ? error.issue : failed });
    },
  );
});

async function answer(request: ImportRequest): Promise<ImportAnswer | null> {
  if (request.ask === 'know') {
    session = importSession(request.places, request.known);
    return null;
  }
  if (!session) throw new Error('import worker: got a file, expected what it must know before it');
  if (request.ask === 'read') {
    const { mapping, accepted, day } = request;
    const { issues, ...result } = await session.read(mapping, accepted, day, tell('figures'));
    for (let at = 0; at < issues.length; at += BATCH) {
      say({ say: 'issues', issues: issues.slice(at, at + BATCH) });
      await rest();
    }
    return { say: 'read', result };
  }
  const bytes = await readBytes(request.file);
  const { name, choice } = request;
  return { say: 'opened', preview: await session.open({ name, bytes }, choice, tell('rows')) };
}

async function readBytes(file: Blob): Promise<Uint8Array> {
  const progress = tell('bytes');
  const bytes = new Uint8Array(file.size);
  const stream = file.stream().getReader();
  for (let at = 0; ;) {
    const { done, value } = await stream.read();
    if (done) return bytes;
    bytes.set(value, at);
    at += value.length;
    progress(at / file.size);
  }
}

function tell(stage: Stage): (share: number) => void {
  return (share) => say({ say: 'progress', stage, share });
}

/** Lets the page do something else between messages. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 4));
}

function say(answer: ImportAnswer): void {
  postMessage(answer);
}

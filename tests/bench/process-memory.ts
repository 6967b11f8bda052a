import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 20;

/** Watches the memory of a process and all that it started, Linux only. */
export interface MemoryWatch {
  /** Ends the watch; gives the memory at its start and its most, in bytes. */
  stop(): { readonly start: number; readonly peak: number };
}

/** Starts to watch; shared memory counts in parts (PSS), so that the sum is what the processes take. */
export function watchMemory(pid: number): MemoryWatch {
  const start = memoryOf(pid);
  let peak = start;
  const beat = setInterval(() => (peak = Math.max(peak, memoryOf(pid))), EVERY_MS);
  return {
    stop() {
      clearInterval(beat);
      return { start, peak: Math.max(peak, memoryOf(pid)) };
    },
  };
}

function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc'))
    if (/^\d+$/.test(name)) {
      const stat = readOrNothing(`/proc/${name}/stat`);
      // The name of a program may have spaces and parentheses; what follows is behind the last one.
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 1).split(' ')[2]));
    }
  const isOwn = (pid: number | undefined): boolean =>
    pid === root || (pid !== undefined && pid > 1 && isOwn(parents.get(pid)));
  let bytes = 0;
  for (const pid of parents.keys()) {
    if (!isOwn(pid)) continue;
    const pss = /^Pss:\s+(\d+) kB$/m.exec(readOrNothing(`/proc/${pid}/smaps_rollup`));
    bytes += Number(pss?.[1] ?? 0) * 1024;
  }
  return bytes;
}

/** A process may end while it is looked at. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

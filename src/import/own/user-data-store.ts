import { createStore, del, entries, setMany } from 'idb-keyval';
import type { OwnSet } from '../../core/atlas/own-figures.ts';

/** Where own figures are kept: in this browser, nowhere else. */
const open = () => createStore('relief-atlas-own', 'sets');

/** Why nothing can be kept or read, in the words of the browser; `null` where it went well. */
export type StoreFault = string | null;

/** The sets that are kept, the latest added last; none where the browser keeps nothing, with its reason. */
export async function keptSets(): Promise<{ sets: readonly OwnSet[]; fault: StoreFault }> {
  try {
    const kept = (await entries<string, OwnSet>(open())).map(([, set]) => set);
    return { sets: kept.toSorted((a, b) => (a.added < b.added ? -1 : 1)), fault: null };
  } catch (error) {
    return { sets: [], fault: reason(error) };
  }
}

/** Keeps sets, all or none; one of the same id is replaced. Gives why it could not. */
export async function keepSets(sets: readonly OwnSet[]): Promise<StoreFault> {
  return attempt(() =>
    setMany(
      sets.map((set): [string, OwnSet] => [set.id, set]),
      open(),
    ),
  );
}

/** Forgets a set. Gives why it could not. */
export async function forgetSet(id: string): Promise<StoreFault> {
  return attempt(() => del(id, open()));
}

async function attempt(act: () => Promise<void>): Promise<StoreFault> {
  try {
    await act();
    return null;
  } catch (error) {
    return reason(error);
  }
}

function reason(error: unknown): string {
  return error instanceof Error && error.message ? error.message : String(error);
}

import { createStore, del, entries, setMany } from 'idb-keyval';
import type { IssueOf } from '../../core/issue.ts';
import type { OwnSet } from '../../core/atlas/own-figures.ts';
import { readKeptSet, type BrokenSet } from './kept-set.ts';

/** Where own figures are kept: in this browser, nowhere else. */
const open = () => createStore('relief-atlas-own', 'sets');

type NotKept = IssueOf<'not-kept'>;

/** The sets that are kept, the latest added last, and what is kept among them that is none; nothing where the browser keeps nothing. */
export async function keptSets(): Promise<{ sets: OwnSet[]; broken: BrokenSet[] }> {
  const kept: (OwnSet | BrokenSet)[] = [];
  await attempt(async () => {
    for (const [key, record] of await entries(open())) kept.push(readKeptSet(key, record));
  });
  const sets = kept.filter((one) => 'figures' in one);
  return {
    sets: sets.sort((a, b) => (a.added < b.added ? -1 : 1)),
    broken: kept.filter((one) => 'key' in one),
  };
}

/** Keeps sets, all or none; one of the same id is replaced. Gives why it could not. */
export async function keepSets(sets: readonly OwnSet[]): Promise<NotKept | null> {
  return attempt(() =>
    setMany(
      sets.map((set): [string, OwnSet] => [set.id, set]),
      open(),
    ),
  );
}

/** Forgets a set. Gives why it could not. */
export async function forgetSet(id: IDBValidKey): Promise<NotKept | null> {
  return attempt(() => del(id, open()));
}

async function attempt(act: () => Promise<void>): Promise<NotKept | null> {
  try {
    await act();
    return null;
  } catch (error) {
    const reason = error instanceof Error && error.message ? error.message : String(error);
    return { code: 'not-kept', reason };
  }
}

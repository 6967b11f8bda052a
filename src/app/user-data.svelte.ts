import type { Atlas } from '../core/atlas/atlas.ts';
import { withOwn } from '../core/atlas/own-values.ts';
import type { OwnSet } from '../core/atlas/own-figures.ts';
import type { BrokenSet } from '../import/own/kept-set.ts';
import { canBeShown } from '../scene/own-trial.ts';

/** The reader's own figures: those that this browser keeps, and those of this visit where it keeps nothing. */
export class UserDataStore {
  /** The latest added last. */
  sets = $state.raw<readonly OwnSet[]>([]);
  /** What the browser keeps among them and that cannot be shown; all of it can be forgotten. */
  broken = $state.raw<readonly BrokenSet[]>([]);
  /** Whether it holds what the browser keeps. */
  isOpen = $state(false);
  #opening?: Promise<void>;
  /** Sets that have been looked at. */
  readonly #tried = new WeakSet<OwnSet>();

  /** Reads what the browser keeps, once. */
  open(): Promise<void> {
    return (this.#opening ??= this.#read());
  }

  /** Adds sets, in place of those of the same ids. */
  add(sets: readonly OwnSet[]): void {
    const isNew = ({ id }: OwnSet) => sets.some((set) => set.id === id);
    this.sets = [...this.sets.filter((set) => !isNew(set)), ...sets];
  }

  /** Forgets what is under a key, be it a set or not. */
  remove(key: IDBValidKey): void {
    this.sets = this.sets.filter(({ id }) => id !== key);
    this.broken = this.broken.filter((one) => one.key !== key);
  }

  /** Sets those aside that cannot be shown with an atlas, each tried once; gives their ids. */
  setAside(atlas: Atlas): readonly string[] {
    const isFit = (set: OwnSet) => this.#tried.has(set) || canBeShown(atlas, set);
    const failing = this.sets.filter((set) => !isFit(set));
    for (const set of this.sets) this.#tried.add(set);
    if (failing.length > 0) {
      this.sets = this.sets.filter((set) => !failing.includes(set));
      const broken = failing.map(({ id, name, file }) => ({ key: id, name, file }));
      this.broken = [...this.broken, ...broken];
    }
    return failing.map(({ id }) => id);
  }

  /** The sets of these ids, in their order; ids that are not here are left out. */
  some(ids: readonly string[]): readonly OwnSet[] {
    return ids.flatMap((id) => this.sets.find((set) => set.id === id) ?? []);
  }

  /** An atlas with the figures of these sets in place of its estimates. */
  apply(atlas: Atlas, ids: readonly string[]): Atlas {
    return withOwn(atlas, this.some(ids));
  }

  async #read(): Promise<void> {
    const { keptSets } = await import('../import/own/user-data-store.ts');
    const { sets, broken } = await keptSets();
    this.broken = [...this.broken, ...broken];
    this.add(sets.filter(({ id }) => !this.sets.some((set) => set.id === id)));
    this.isOpen = true;
  }
}

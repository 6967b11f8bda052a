import type { Atlas } from '../core/atlas/atlas.ts';
import { withOwn } from '../core/atlas/own-values.ts';
import type { OwnSet } from '../core/atlas/own-figures.ts';

/** The reader's own figures: those that this browser keeps, and those of this visit where it keeps nothing. */
export class UserDataStore {
  /** The latest added last. */
  sets = $state.raw<readonly OwnSet[]>([]);
  /** Whether it holds what the browser keeps. */
  isOpen = $state(false);
  #opening?: Promise<void>;

  /** Reads what the browser keeps, once. */
  open(): Promise<void> {
    return (this.#opening ??= this.#read());
  }

  /** Adds sets, in place of those of the same ids. */
  add(sets: readonly OwnSet[]): void {
    const isNew = ({ id }: OwnSet) => sets.some((set) => set.id === id);
    this.sets = [...this.sets.filter((set) => !isNew(set)), ...sets];
  }

  remove(id: string): void {
    this.sets = this.sets.filter((set) => set.id !== id);
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
    const sets = await keptSets();
    this.add(sets.filter(({ id }) => !this.sets.some((set) => set.id === id)));
    this.isOpen = true;
  }
}

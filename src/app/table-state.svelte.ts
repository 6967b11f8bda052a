import { isSortable } from '../core/table/cells.ts';
import {
  columnId,
  COUNTY,
  isNumeric,
  usualColumns,
  type Sort,
  type TableColumn,
} from '../core/view/columns.ts';
import type { View } from '../core/view/view.ts';
import type { ViewStore } from './view-store.svelte.ts';

type TableStore = Pick<ViewStore, 'atlas' | 'layer' | 'at' | 'view' | 'set'>;

/** What the reader chose of the table: its columns, its order, and what is grouped and folded. All of it stands in the link. */
export class TableChoice {
  readonly #store: TableStore;

  constructor(store: TableStore) {
    this.#store = store;
  }

  get grouped(): boolean {
    return this.#store.view.grouped;
  }

  set grouped(grouped: boolean) {
    this.#set({ grouped });
  }

  /** Adcodes of the provinces whose counties are folded away. */
  get folded(): readonly string[] {
    return this.#store.view.folded;
  }

  /** Whether the columns follow the leading layer. */
  get isUsual(): boolean {
    return this.#store.view.columns === null;
  }

  /** The columns in order, that of the names first. */
  get columns(): readonly TableColumn[] {
    return [COUNTY, ...(this.#store.view.columns ?? usualColumns(this.#store.layer))];
  }

  /**
   * The order of the rows, the greatest of the first known readings first unless asked; `null` is that of adcodes. No
   * table is a ranking of estimates.
   */
  get sort(): Sort | null {
    const asked = this.#store.view.sort;
    if (asked === 'none') return null;
    if (asked === null) {
      const first = this.columns.find(
        (column) => column.kind === 'reading' && this.isSortable(column),
      );
      return first ? { column: first, descending: true } : null;
    }
    return this.#has(asked.column) && this.isSortable(asked.column) ? asked : null;
  }

  /** Whether the rows can be put in the order of a column now. */
  isSortable(column: TableColumn): boolean {
    const { atlas, at } = this.#store;
    return atlas !== undefined && isSortable(atlas, column, at);
  }

  /** Adds a column at the end, or takes it out. */
  toggle(column: TableColumn): void {
    const id = columnId(column);
    const [, ...shown] = this.columns;
    const others = shown.filter((other) => columnId(other) !== id);
    this.#set({ columns: others.length < shown.length ? others : [...shown, column] });
  }

  /** Shows these columns after the names, such as a link names. */
  choose(columns: readonly TableColumn[]): void {
    const ids = columns.map(columnId);
    const kept = columns.filter((column, index) => {
      const id = columnId(column);
      return id !== COUNTY.fact && ids.indexOf(id) === index;
    });
    this.#set({ columns: kept });
  }

  /** Goes back to the columns and the order that follow the leading layer. */
  reset(): void {
    this.#set({ columns: null, sort: null });
  }

  /** Sorts by a column that can be sorted by, the other way round at the second time, and by adcodes at the third. */
  sortBy(column: TableColumn): void {
    if (!this.isSortable(column)) return;
    const first = isNumeric(column);
    const { sort } = this;
    const isSame = sort !== null && columnId(sort.column) === columnId(column);
    if (!isSame) this.#set({ sort: { column, descending: first } });
    else if (sort.descending === first) this.#set({ sort: { column, descending: !first } });
    else this.#set({ sort: 'none' });
  }

  /** Folds the counties of a province away, or shows them. */
  fold(province: string, folded: boolean): void {
    const others = this.folded.filter((id) => id !== province);
    this.#set({ folded: folded ? [...others, province] : others });
  }

  #set(change: Partial<View>): void {
    this.#store.set(change, 'replace');
  }

  #has(column: TableColumn): boolean {
    const id = columnId(column);
    return this.columns.some((shown) => columnId(shown) === id);
  }
}

const CHOICES = new WeakMap<ViewStore, TableChoice>();

/** The choice of a store's table; it outlives the panel that shows it. */
export function tableChoice(store: ViewStore): TableChoice {
  const known = CHOICES.get(store);
  if (known) return known;
  const choice = new TableChoice(store);
  CHOICES.set(store, choice);
  return choice;
}

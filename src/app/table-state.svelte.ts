import { isSortable } from '../core/table/cells.ts';
import {
  columnId,
  COUNTY,
  isNumeric,
  usualColumns,
  type TableColumn,
} from '../core/table/columns.ts';
import type { Sort } from '../core/table/rows.ts';
import type { ViewStore } from './view-store.svelte.ts';

/** What the reader chose of the table: its columns, its order, and what is grouped and folded. */
export class TableChoice {
  /** The chosen columns after the names, or `null` where they follow the leading layer. */
  #chosen = $state.raw<readonly TableColumn[] | null>(null);
  /** The order that was asked for, or `undefined` where it follows the columns. */
  #sort = $state.raw<Sort | null | undefined>(undefined);
  grouped = $state(false);
  /** Adcodes of the provinces whose counties are folded away. */
  folded = $state.raw<readonly string[]>([]);

  readonly #store: Pick<ViewStore, 'atlas' | 'layer' | 'at'>;

  constructor(store: Pick<ViewStore, 'atlas' | 'layer' | 'at'>) {
    this.#store = store;
  }

  /** Whether the columns follow the leading layer. */
  get isUsual(): boolean {
    return this.#chosen === null;
  }

  /** The columns in order, that of the names first. */
  get columns(): readonly TableColumn[] {
    return [COUNTY, ...(this.#chosen ?? usualColumns(this.#store.layer))];
  }

  /**
   * The order of the rows, the greatest of the first known readings first unless asked; `null` is that of adcodes. No
   * table is a ranking of estimates.
   */
  get sort(): Sort | null {
    if (this.#sort === undefined) {
      const first = this.columns.find(
        (column) => column.kind === 'reading' && this.isSortable(column),
      );
      return first ? { column: first, descending: true } : null;
    }
    const asked = this.#sort;
    return asked && this.#has(asked.column) && this.isSortable(asked.column) ? asked : null;
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
    this.#chosen = others.length < shown.length ? others : [...shown, column];
  }

  /** Shows these columns after the names, such as a link names. */
  choose(columns: readonly TableColumn[]): void {
    const ids = columns.map(columnId);
    this.#chosen = columns.filter((column, index) => {
      const id = columnId(column);
      return id !== COUNTY.fact && ids.indexOf(id) === index;
    });
  }

  /** Goes back to the columns and the order that follow the leading layer. */
  reset(): void {
    this.#chosen = null;
    this.#sort = undefined;
  }

  /** Sorts by a column that can be sorted by, the other way round at the second time, and by adcodes at the third. */
  sortBy(column: TableColumn): void {
    if (!this.isSortable(column)) return;
    const first = isNumeric(column);
    const { sort } = this;
    const isSame = sort !== null && columnId(sort.column) === columnId(column);
    if (!isSame) this.#sort = { column, descending: first };
    else if (sort.descending === first) this.#sort = { column, descending: !first };
    else this.#sort = null;
  }

  /** Folds the counties of a province away, or shows them. */
  fold(province: string, folded: boolean): void {
    const others = this.folded.filter((id) => id !== province);
    this.folded = folded ? [...others, province] : others;
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

/** A column of a grid. */
export interface GridColumn {
  readonly key: string;
  /** The least width, in CSS pixels; all grow alike where there is room. */
  readonly width: number;
  /** Whether its cells stand at the right. */
  readonly numeric: boolean;
  /** Left out where rows cannot be sorted by it. */
  readonly sort?: 'ascending' | 'descending' | 'none';
}

/** How a row of a grid stands out. */
export interface GridRow {
  readonly key: string;
  /** Left out where a row cannot be selected. */
  readonly selected?: boolean;
  readonly pointed: boolean;
  /** Left out where a row folds nothing. */
  readonly expanded?: boolean;
}

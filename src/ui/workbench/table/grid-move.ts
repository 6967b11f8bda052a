/** A cell of a grid: row 0 is that of the headers, column 0 that of the names. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** How large a grid is; `page` is how many rows are seen at once. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** Where a key leads to from a cell, within the grid; `undefined` for keys that do not move. */
export function moveBy(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { row, column }: CellPosition,
  size: GridSize,
): CellPosition | undefined {
  const isFar = ctrlKey || metaKey;
  const moves: Readonly<Record<string, CellPosition>> = {
    ArrowUp: { row: isFar ? 0 : row - 1, column },
    ArrowDown: { row: isFar ? Infinity : row + 1, column },
    ArrowLeft: { row, column: isFar ? 0 : column - 1 },
    ArrowRight: { row, column: isFar ? Infinity : column + 1 },
    PageUp: { row: row - size.page, column },
    PageDown: { row: row + size.page, column },
    Home: { row: isFar ? 0 : row, column: 0 },
    End: { row: isFar ? Infinity : row, column: Infinity },
  };
  const moved = moves[key];
  return moved && within(moved, size);
}

/** The cell nearest to a position that the grid has. */
export function within(
  { row, column }: CellPosition,
  { rows, columns }: Pick<GridSize, 'rows' | 'columns'>,
): CellPosition {
  const clamp = (index: number, count: number) => Math.max(0, Math.min(index, count - 1));
  return { row: clamp(row, rows), column: clamp(column, columns) };
}

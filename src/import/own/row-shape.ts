import type { ColumnMapping } from './column-plan.ts';
import type { RowIssue } from '../../core/issue.ts';
import { filledWidth, isSameRow, textOf, type InputRow, type Sheet } from './cells.ts';

/**
 * What is odd about a row as a whole. One with more cells than columns is used as far as it goes, unless a number seems to be
 * cut at its comma; one with fewer is, too. The header is set aside where it occurs again.
 */
export function rowIssues(
  row: InputRow,
  { header, isGrid }: Sheet,
  mapping: ColumnMapping,
): readonly RowIssue[] {
  const { line, cells } = row;
  const width = Math.max(mapping.columns.length, header?.cells.length ?? 0);
  const got = () => cells.map(textOf).join(' ').trim().slice(0, 1000);
  if (header && isSameRow(row, header)) {
    const said = { line, column: null, got: got(), facts: [] };
    return [{ code: 'repeated-header', done: 'set-aside', ...said }];
  }
  const issues: RowIssue[] = [];
  if (row.strayQuote) {
    issues.push({ code: 'quote', line, column: null, got: got(), done: 'used', facts: [] });
  }
  if (isGrid) return issues;
  const facts = [String(cells.length), String(width)];
  const isLong = filledWidth(row) > width;
  const isLost = header !== null && filledWidth(row) > filledWidth(header) && isCut(row);
  if (isLong || isLost) {
    const done = isLost || isCut(row) ? 'set-aside' : 'used';
    issues.push({ code: 'long-row', line, column: null, got: got(), done, facts });
  } else if (mapping.columns.some(({ role }, index) => role !== 'none' && index >= cells.length)) {
    issues.push({ code: 'short-row', line, column: null, got: got(), done: 'used', facts });
  }
  return issues;
}

/** Whether one cell goes on in the next as 1,200 does that is not quoted. */
function isCut({ cells }: InputRow): boolean {
  return cells.some(
    (cell, at) =>
      /^[-+(¥]?\d{1,3}$/.test(textOf(cell)) && /^\d{3}(\.\d+)?\D{0,3}$/.test(textOf(cells[at + 1])),
  );
}

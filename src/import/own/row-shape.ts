import type { ColumnMapping } from './column-plan.ts';
import type { RowIssue } from '../../core/issue.ts';
import { isSameRow, textOf, type InputRow, type Sheet } from './cells.ts';

/**
 * What is odd about a row as a whole. One with more cells than columns may have them in the wrong columns and is set aside,
 * as is the header where it occurs again; one with fewer is used as far as it goes.
 */
export function rowIssues(
  row: InputRow,
  { header }: Sheet,
  mapping: ColumnMapping,
): readonly RowIssue[] {
  const { line, cells } = row;
  const width = mapping.columns.length;
  const got = cells.map(textOf).join(' ').trim();
  if (header && isSameRow(row, header)) {
    return [{ code: 'repeated-header', line, column: null, got, done: 'set-aside', facts: [] }];
  }
  const issues: RowIssue[] = [];
  if (row.strayQuote) {
    issues.push({ code: 'quote', line, column: null, got, done: 'used', facts: [] });
  }
  const filled = cells.findLastIndex((cell) => textOf(cell) !== '') + 1;
  const facts = [String(cells.length), String(width)];
  if (filled > width) {
    issues.push({ code: 'long-row', line, column: null, got, done: 'set-aside', facts });
  } else if (mapping.columns.some(({ role }, index) => role !== 'none' && index >= cells.length)) {
    issues.push({ code: 'short-row', line, column: null, got, done: 'used', facts });
  }
  return issues;
}

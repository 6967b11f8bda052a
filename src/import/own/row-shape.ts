import type { ColumnMapping } from './column-plan.ts';
import type { Problem } from '../../core/atlas/own-problem.ts';
import { isSameRow, textOf, type InputRow, type Sheet } from './cells.ts';

/**
 * What is odd about a row as a whole. One with more cells than columns may have them in the wrong columns and is set aside,
 * as is the header where it occurs again; one with fewer is used as far as it goes.
 */
export function rowFaults(
  row: InputRow,
  { header }: Sheet,
  mapping: ColumnMapping,
): readonly Problem[] {
  const { line, cells } = row;
  const width = mapping.columns.length;
  const got = cells.map(textOf).join(' ').trim();
  if (header && isSameRow(row, header)) {
    return [{ kind: 'repeated-header', line, column: null, got, done: 'set-aside', facts: [] }];
  }
  const faults: Problem[] = [];
  if (row.strayQuote) {
    faults.push({ kind: 'quote', line, column: null, got, done: 'used', facts: [] });
  }
  const filled = cells.findLastIndex((cell) => textOf(cell) !== '') + 1;
  const facts = [String(cells.length), String(width)];
  if (filled > width) {
    faults.push({ kind: 'long-row', line, column: null, got, done: 'set-aside', facts });
  } else if (mapping.columns.some(({ role }, index) => role !== 'none' && index >= cells.length)) {
    faults.push({ kind: 'short-row', line, column: null, got, done: 'used', facts });
  }
  return faults;
}

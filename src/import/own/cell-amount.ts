import { readAmountText } from './parse-amount.ts';
import type { ColumnMappingEntry } from './column-plan.ts';
import type { RowIssue } from '../../core/issue.ts';
import { textOf, type InputCell } from './cells.ts';

/** The amount of a cell in the unit of its column; `null` where it is missing or cannot be used. */
export interface CellAmount {
  readonly amount: number | null;
  /** Whether the cell says that there is no figure. */
  readonly isMissing: boolean;
  readonly issue: Pick<RowIssue, 'code' | 'got' | 'done' | 'facts'> | null;
}

/** Reads a cell of a column of values. */
export function readCellAmount(
  cell: InputCell | undefined,
  column: ColumnMappingEntry,
): CellAmount {
  const got = textOf(cell);
  const read = readAmountText(cell ?? '');
  if (read.kind === 'missing') return { amount: null, isMissing: true, issue: null };
  const refuse = (code: RowIssue['code'], facts: readonly string[] = []): CellAmount => ({
    amount: null,
    isMissing: false,
    issue: { code, got, done: 'set-aside', facts },
  });
  if (read.kind === 'bad') return refuse('bad-number');
  if (read.unit === 'percent' && column.unit !== 'percent') return refuse('percent', [column.unit]);
  if (read.unit && column.unit && read.unit !== column.unit) {
    return refuse('bad-number', [column.unit]);
  }
  const factor = read.factor ?? column.factor;
  const amount = tidyProduct(read.amount, factor);
  if (!Number.isFinite(amount)) return refuse('bad-number');
  const mayBeNegative = column.indicator === null && !column.additive;
  if (amount < 0 && !mayBeNegative) return refuse('negative');
  const isOdd = read.factor !== null && read.factor !== column.factor;
  return {
    amount,
    isMissing: false,
    issue: isOdd
      ? { code: 'cell-unit', got, done: 'used', facts: [String(amount), String(column.factor)] }
      : null,
  };
}

/** 0.07 of 10,000 is 700, not 700.0000000000001. */
function tidyProduct(amount: number, factor: number): number {
  return factor === 1 ? amount : Number((amount * factor).toPrecision(15));
}

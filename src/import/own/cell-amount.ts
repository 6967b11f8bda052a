import { readAmountText } from './parse-amount.ts';
import { LONGEST_CELL } from './plain-text.ts';
import type { ColumnMappingEntry } from './column-plan.ts';
import type { RowIssue } from '../../core/issue.ts';
import { textOf, type InputCell } from './cells.ts';

type CellIssue = Pick<RowIssue, 'code' | 'got' | 'done' | 'facts'>;

/** The amount of a cell in the unit of its column; `null` where it is missing or cannot be used. */
export interface CellAmount {
  readonly amount: number | null;
  /** Whether the cell says that there is no figure. */
  readonly isMissing: boolean;
  readonly issues: readonly CellIssue[];
}

/** Reads a cell of a column of values. */
export function readCellAmount(
  cell: InputCell | undefined,
  column: ColumnMappingEntry,
): CellAmount {
  const got = textOf(cell);
  const refuse = (code: RowIssue['code'], facts: readonly string[] = []): CellAmount => ({
    amount: null,
    isMissing: false,
    issues: [{ code, got: got.slice(0, LONGEST_CELL), done: 'set-aside', facts }],
  });
  if (got.length > LONGEST_CELL) return refuse('long-cell', [String(LONGEST_CELL)]);
  const read = readAmountText(cell ?? '', column.decimal);
  if (read.kind === 'missing') {
    const isSign = read.sign !== 'none';
    const sign: CellIssue = { code: 'sign', got, done: 'set-aside', facts: [read.sign] };
    return { amount: null, isMissing: true, issues: isSign ? [sign] : [] };
  }
  if (read.kind === 'bad') return refuse('bad-number');
  if (read.kind === 'inexact') return refuse('inexact', [read.meaning]);
  if (read.unit === 'percent' && column.unit !== 'percent') {
    // A rate whose column says no unit may say it in its cells.
    if (column.unit !== '' || column.additive) return refuse('percent', [column.unit]);
  }
  if (read.unit && column.unit && read.unit !== column.unit) {
    return refuse('bad-number', [column.unit]);
  }
  const factor = read.factor ?? column.factor;
  const amount = tidyProduct(read.amount, factor);
  if (!Number.isFinite(amount)) return refuse('bad-number');
  if (amount < 0 && !column.isSigned) return refuse('negative');
  const isOdd = read.factor !== null && read.factor !== column.factor;
  const used = (code: RowIssue['code'], facts: readonly string[]): CellIssue => ({
    code,
    got,
    done: 'used',
    facts,
  });
  return {
    amount,
    isMissing: false,
    issues: [
      ...(isOdd ? [used('cell-unit', [String(amount), String(column.factor)])] : []),
      ...(read.marks === '' ? [] : [used('mark', [read.marks])]),
    ],
  };
}

/** 0.07 of 10,000 is 700, not 700.0000000000001. */
function tidyProduct(amount: number, factor: number): number {
  return factor === 1 ? amount : Number((amount * factor).toPrecision(15));
}

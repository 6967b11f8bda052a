import type { PeriodId } from '../../core/atlas/period.ts';
import { readPeriodText } from './parse-period.ts';
import type { ColumnMapping } from './column-plan.ts';
import type { RowIssue } from '../../core/issue.ts';
import { columnName } from './row-place.ts';
import { textOf, type InputRow } from './cells.ts';

/** The half-year of a row, `null` where it has none that the atlas has, and what is to be said of it. */
export interface RowPeriod {
  readonly period: PeriodId | null;
  readonly issue: RowIssue | null;
}

/** Makes what reads the half-year of a row: of its column, else what the plan says of all. */
export function periodReader(
  mapping: ColumnMapping,
  periods: readonly PeriodId[],
): (row: InputRow) => RowPeriod {
  const at = mapping.columns.findIndex(({ role }) => role === 'period');
  const halfAt = mapping.columns.findIndex(({ role }) => role === 'half');
  return (row) => {
    if (at < 0 && mapping.period) return periodIn(mapping.period, periods, row, null);
    const year = at < 0 ? '' : textOf(row.cells[at]);
    const half = halfAt < 0 ? '' : textOf(row.cells[halfAt]);
    const got = year + (/^[12]$/.test(half) ? `H${half}` : half);
    const column = columnName(mapping, at);
    const refuse = (code: RowIssue['code']): RowPeriod => ({
      period: null,
      issue: { code, line: row.line, column, got, done: 'set-aside', facts: [] },
    });
    if (got === '') return refuse('no-period');
    const read = readPeriodText(got);
    if (read.kind === 'half') return periodIn(read.period, periods, row, column);
    return refuse(read.kind === 'year' ? 'year-only' : 'unreadable-period');
  };
}

/** A half-year, or why it cannot be used: the atlas has it not. */
export function periodIn(
  period: PeriodId,
  periods: readonly PeriodId[],
  { line }: InputRow,
  column: string | null,
): RowPeriod {
  if (periods.includes(period)) return { period, issue: null };
  const facts = [periods[0]!, periods.at(-1)!];
  const said = { line, column, got: period, facts };
  return { period: null, issue: { code: 'outside-periods', done: 'set-aside', ...said } };
}

import type { PeriodId } from '../../core/atlas/period.ts';
import { asHalf, readTimeCell, readTimeText } from './parse-period.ts';
import type { Grain, TimeText } from './time-text.ts';
import type { ColumnMapping } from './column-plan.ts';
import type { RowIssue } from '../../core/issue.ts';
import { plainText, withoutMarks } from './plain-text.ts';
import { columnName } from './row-place.ts';
import type { CellOf } from './fill-down.ts';
import type { InputRow } from './cells.ts';

/** When a figure is of: a half-year, a part of one, or a year, which is named by its second half. */
export interface RowTime {
  readonly period: PeriodId;
  readonly part: { readonly id: string; readonly grain: Grain } | null;
  readonly isYear: boolean;
}

/** The time of a row, `null` where it has none that the atlas has, and what is to be said of it. */
export interface RowPeriod {
  readonly time: RowTime | null;
  readonly issue: RowIssue | null;
}

/** Makes what reads the time of a row: of its columns, else what the plan says of all. */
export function periodReader(
  mapping: ColumnMapping,
  periods: readonly PeriodId[],
): (row: InputRow, cellOf: CellOf) => RowPeriod {
  const at = mapping.columns.findIndex(({ role }) => role === 'period');
  const halfAt = mapping.columns.findIndex(({ role }) => role === 'half');
  const partName = halfAt < 0 ? '' : mapping.columns[halfAt]!.name;
  const column = columnName(mapping, at < 0 ? halfAt : at);
  const name = at < 0 ? '' : mapping.columns[at]!.name;
  const known = new Map<string, TimeText>();
  return (row, cellOf) => {
    if (at < 0 && halfAt < 0 && mapping.period) {
      const time = { kind: 'half', period: mapping.period } as const;
      return timeIn(time, mapping, periods, row, null, mapping.period);
    }
    const said = { year: at < 0 ? '' : cellOf(at), part: halfAt < 0 ? '' : cellOf(halfAt) };
    const got = [said.year, said.part].filter(Boolean).join(' ');
    const text = withoutMarks(timeText(said, mapping.year, partName)).text;
    let read = known.get(text);
    if (!read) known.set(text, (read = readTimeCell(text, name, mapping.dayFirst)));
    return timeIn(got === '' ? null : read, mapping, periods, row, column, got);
  };
}

/** A time as the plan reads it, or why it cannot be used. */
export function timeIn(
  read: TimeText | null,
  { grain }: ColumnMapping,
  periods: readonly PeriodId[],
  { line }: InputRow,
  column: string | null,
  got: string,
): RowPeriod {
  const refuse = (code: RowIssue['code'], facts: readonly string[] = []): RowPeriod => ({
    time: null,
    issue: { code, line, column, got, done: 'set-aside', facts },
  });
  const within = (time: RowTime): RowPeriod =>
    periods.includes(time.period)
      ? { time, issue: null }
      : refuse('outside-periods', [periods[0]!, periods.at(-1)!]);
  if (read === null) return refuse('no-period');
  const time = grain === 'part' ? read : asHalf(read);
  switch (time.kind) {
    case 'half':
      return within({ period: time.period, part: null, isYear: false });
    case 'part':
      if (grain !== 'part') return refuse('part-only', [time.period]);
      return within({
        period: time.period,
        part: { id: time.part, grain: time.grain },
        isYear: false,
      });
    case 'year':
      if (grain !== 'year') return refuse('year-only');
      return within({ period: `${time.year}H2`, part: null, isYear: true });
    case 'span':
      return refuse('other-span');
    case 'ambiguous':
      return refuse('ambiguous-day');
    case 'impossible':
      return refuse('impossible-period');
    case 'none':
      return refuse('unreadable-period');
  }
}

/** The words of two cells as those of one: 2018 and 3 under 月份 are 2018年3月. */
function timeText(
  { year, part }: { readonly year: string; readonly part: string },
  known: number | null,
  partName: string,
): string {
  if (part === '' || readTimeText(part).kind !== 'none') return part || year;
  const whole = (year || String(known ?? '')).replace(/\.0+$/, '').replace(/年度?$/, '');
  const half = plainText(part).replace(/\.0+$/, '');
  if (!/^\d{1,2}$/.test(half)) return `${whole}年${half}`;
  if (/月|mon/i.test(partName)) return `${whole}年${half}月`;
  return /季|q/i.test(partName) ? `${whole}Q${half}` : `${whole}H${half}`;
}

import { csvFormatRows } from 'd3-dsv';
import type { RowIssue } from '../../core/issue.ts';
import type { Language } from '../../core/base/language.ts';
import { OWN_DATA } from '../messages/own-data.ts';
import { DONE, ROW_ISSUES, type Say } from '../messages/issues/row.ts';

/** An issue in words. */
interface RowIssueText {
  readonly title: string;
  /** `第3行`; of a whole column or file its words. */
  readonly line: string;
  readonly column: string;
  readonly got: string;
  readonly expected: string;
  readonly done: string;
}

/** Says an issue in words; what a cell held is not cut. */
export function rowIssueText(issue: RowIssue, language: Language, say: Say): RowIssueText {
  const t = OWN_DATA[language];
  const whole = issue.column === null ? t.wholeFile : t.wholeColumn;
  const { title, expected, got } = ROW_ISSUES[language][issue.code];
  return {
    title,
    line: issue.line === null ? whole : t.line(issue.line),
    column: issue.column ?? '',
    got: got?.(issue.got, say) ?? (issue.got || t.blank),
    expected: expected(issue.facts, say),
    done: DONE[language][issue.done],
  };
}

/** The list of issues as a CSV file with a byte order mark, by which spreadsheets know UTF-8. */
export function rowIssuesCsv(issues: readonly RowIssue[], language: Language, say: Say): string {
  const rows = issues.map((issue) => {
    const { title, column, got, expected, done } = rowIssueText(issue, language, say);
    return [title, String(issue.line ?? ''), safe(column), safe(got), safe(expected), done];
  });
  return `\uFEFF${csvFormatRows([[...OWN_DATA[language].downloadHeader], ...rows])}\n`;
}

/** A cell that a spreadsheet would take for a formula is written as text. */
function safe(cell: string): string {
  return /^[=+@\t\r]|^-[^\d]/.test(cell) ? `'${cell}` : cell;
}

import { csvFormatRows } from 'd3-dsv';
import type { Problem } from '../../core/atlas/own-problem.ts';
import type { Language } from '../../core/base/language.ts';
import { OWN_DATA } from '../messages/own-data.ts';
import { PROBLEMS, type Say } from '../messages/own-problems.ts';

/** A problem in words. */
export interface ProblemText {
  readonly title: string;
  /** `第3行`; of a whole column its words. */
  readonly line: string;
  readonly column: string;
  readonly got: string;
  readonly expected: string;
  readonly done: string;
}

/** Says a problem in words; what a cell held is not cut. */
export function problemText(problem: Problem, language: Language, say: Say): ProblemText {
  const t = OWN_DATA[language];
  const { kinds, done } = PROBLEMS[language];
  const { title, expected, got } = kinds[problem.kind];
  return {
    title,
    line: problem.line === null ? t.wholeColumn : t.line(problem.line),
    column: problem.column ?? '',
    got: got?.(problem.got, say) ?? (problem.got || t.blank),
    expected: expected(problem.facts, say),
    done: done[problem.done],
  };
}

/** The list of problems as a CSV file with a byte order mark, by which spreadsheets know UTF-8. */
export function problemsCsv(problems: readonly Problem[], language: Language, say: Say): string {
  const rows = problems.map((problem) => {
    const { title, column, got, expected, done } = problemText(problem, language, say);
    return [title, String(problem.line ?? ''), safe(column), safe(got), safe(expected), done];
  });
  return `\uFEFF${csvFormatRows([[...OWN_DATA[language].downloadHeader], ...rows])}\n`;
}

/** A cell that a spreadsheet would take for a formula is written as text. */
function safe(cell: string): string {
  return /^[=+@\t\r]|^-[^\d]/.test(cell) ? `'${cell}` : cell;
}

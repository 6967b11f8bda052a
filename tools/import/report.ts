import type { Language } from '../../src/core/base/language.ts';
import type { Issue, RowIssue } from '../../src/core/issue.ts';
import type { Role } from '../../src/import/own/column-role.ts';
import { countyName, provinceName } from '../../src/i18n/format/place-name.ts';
import { formatCount } from '../../src/i18n/format/number.ts';
import { rowIssueText } from '../../src/i18n/format/row-issue-text.ts';
import { unitText } from '../../src/i18n/format/units.ts';
import { MESSAGES, periodName } from '../../src/i18n/messages/index.ts';
import { issueText } from '../../src/i18n/messages/issues/issue-text.ts';
import { OWN_ISSUES } from '../../src/i18n/messages/issues/own.ts';
import type { Say } from '../../src/i18n/messages/issues/row.ts';
import { OWN_DATA } from '../../src/i18n/messages/own-data.ts';
import { OWN_PLAN } from '../../src/i18n/messages/own-plan.ts';
import type { FileRead, Ground } from './read-file.ts';

/** What came of a file, as plain data. */
export interface FileReport {
  readonly file: string;
  readonly read: number;
  /** Rows of which a figure is used; those that say one again are counted, too. */
  readonly used: number;
  /** All other rows, those without a figure among them. */
  readonly setAside: number;
  readonly columns: readonly { readonly name: string; readonly role: Role }[];
  readonly figures: readonly ReportedFigure[];
  readonly problems: readonly Problem[];
}

export interface ReportedFigure {
  readonly county: string;
  readonly period: string;
  /** Id of an indicator of the atlas, or the name of one of the file's own. */
  readonly indicator: string;
  readonly unit: string;
  readonly value: number;
  readonly line: number;
}

interface Problem {
  readonly line: number | null;
  readonly column: string | null;
  readonly reason: string;
  readonly done: string;
  readonly text: string;
}

/** A report for programs, and the same for people. */
export interface Report {
  readonly data: FileReport;
  readonly text: string;
}

/** Makes the report of a file. */
export function reportOf(read: FileRead, { atlas, places }: Ground, language: Language): Report {
  const names = new Map(places.map(({ id, zh }) => [id, zh]));
  const say: Say = {
    county(id) {
      const name = countyName(atlas, id, names.get(id) ?? id, language);
      const province = provinceName(atlas, id, language);
      if (!province) return name;
      return language === 'zh' ? province + name : `${name}, ${province}`;
    },
    periods: (ids) =>
      MESSAGES[language].list(ids.split(', ').map((id) => periodName(id, MESSAGES[language]))),
    amount: (amount) => amount,
  };
  const { result, mapping } = read;
  const rows = result?.rows ?? { read: read.preview?.rows ?? 0, used: 0, repeated: 0 };
  const used = rows.used + rows.repeated;
  const data: FileReport = {
    file: read.file,
    read: rows.read,
    used,
    setAside: rows.read - used,
    columns: (mapping?.columns ?? []).map(({ name, role }) => ({ name, role })),
    figures: (result?.sets ?? []).flatMap((set) =>
      set.figures.map(({ county, period, amount, line }) => ({
        county,
        period,
        indicator: set.indicator ?? set.name,
        unit: set.unit,
        value: amount,
        line,
      })),
    ),
    problems: [
      ...read.reasons.map((issue) => fileProblem(issue, read.file, language)),
      ...(result?.issues ?? []).map((issue) => rowProblem(issue, language, say)),
    ],
  };
  return { data, text: textOf(read, data, language) };
}

/** Why a file was not read to its end. */
export type Refusal = 'unreadable' | 'timed-out' | 'failed';

/** The report of a file that was not read to its end. */
export function refusedReport(file: string, code: Refusal, language: Language): Report {
  const issue = code === 'failed' ? { code, reason: 'ended' } : { code };
  const problem = fileProblem(issue as Issue, file, language);
  const none = { read: 0, used: 0, setAside: 0, columns: [], figures: [] };
  return { data: { file, ...none, problems: [problem] }, text: problem.text };
}

function fileProblem(issue: Issue, file: string, language: Language): Problem {
  const words = issueText(issue as never, OWN_ISSUES[language] as never) as string;
  const text = `${file}: ${words}`;
  return { line: null, column: null, reason: issue.code, done: 'set-aside', text };
}

function rowProblem(issue: RowIssue, language: Language, say: Say): Problem {
  const { title, got, expected } = rowIssueText(issue, language, say);
  const { line, column, code: reason, done } = issue;
  return { line, column, reason, done, text: `${title}: ${got} (${expected})` };
}

function textOf(
  { file, preview, mapping }: FileRead,
  data: FileReport,
  language: Language,
): string {
  const t = OWN_DATA[language];
  const plan = OWN_PLAN[language];
  const form = preview?.form;
  const columns = (mapping?.columns ?? []).map((column, at) => {
    const unit = column.unit === '' ? '' : unitText(`own:${column.unit}`, language);
    const about = column.role === 'value' && unit ? plan.multiple(column.factor, unit) : '';
    return `  ${column.name || plan.column(at + 1)}: ${plan.role[column.role]} ${about}`.trimEnd();
  });
  const count = (value: number) => formatCount(value, language);
  const problems = data.problems.map(({ line, column, done, text }) => {
    const where = [line === null ? '' : t.line(line), column ?? ''].filter(Boolean).join(', ');
    return `  [${done}] ${where ? `${where}: ` : ''}${text}`;
  });
  return [
    file,
    ...(form?.kind === 'text' ? [`  ${plan.encoding}: ${form.encoding.toUpperCase()}`] : []),
    ...(form?.kind === 'workbook' ? [`  ${plan.sheet}: ${form.sheet}`] : []),
    ...columns,
    t.rows(count(data.read), count(data.used), '0', '0', count(data.setAside)),
    ...problems,
  ].join('\n');
}

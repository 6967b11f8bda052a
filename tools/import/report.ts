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
  /** What the file was read as: its encoding, or the kind of workbook and the sheet. */
  readonly form: string | null;
  readonly periodRule: string | null;
  readonly columns: readonly ReportedColumn[];
  readonly figures: readonly ReportedFigure[];
  readonly problems: readonly Problem[];
}

export interface ReportedColumn {
  readonly name: string;
  readonly role: Role;
  /** The share of its cells that fit the role. */
  readonly match: number | null;
  readonly unit: string | null;
  readonly factor: number | null;
}

export interface ReportedFigure {
  readonly county: string;
  readonly period: string;
  /** Id of an indicator of the atlas, or the name of one of the file's own. */
  readonly indicator: string;
  readonly unit: string;
  readonly value: number;
  /** The ends of its range, where the file gives one. */
  readonly low?: number;
  readonly high?: number;
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
    form: formOf(read),
    periodRule: mapping && `${mapping.grain} ${mapping.parts}`,
    columns: (mapping?.columns ?? []).map(({ name, role, match, unit, factor }) => {
      const isValue = role === 'value';
      return { name, role, match, unit: isValue ? unit : null, factor: isValue ? factor : null };
    }),
    figures: (result?.sets ?? []).flatMap((set) =>
      set.figures.map(({ county, period, amount, range, line }) => ({
        county,
        period: set.span === 'year' ? period.slice(0, 4) : period,
        indicator: set.indicator ?? set.name,
        unit: set.unit,
        value: amount,
        ...(range && { low: range[0], high: range[1] }),
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
  const rest = { form: null, periodRule: null };
  return { data: { file, ...none, ...rest, problems: [problem] }, text: problem.text };
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

/** What a file was read as. */
function formOf({ preview }: FileRead): string | null {
  if (!preview) return null;
  const { form } = preview;
  if (form.kind === 'workbook') return `${form.format} ${form.sheet}`;
  return `${form.encoding}${form.sure ? '' : '?'} ${JSON.stringify(form.delimiter)}`;
}

function textOf({ file, mapping }: FileRead, data: FileReport, language: Language): string {
  const t = OWN_DATA[language];
  const plan = OWN_PLAN[language];
  const columns = (mapping?.columns ?? []).map(({ name, role, match, unit, factor }, at) => {
    const words = unitText(`own:${unit}`, language);
    const about = role === 'value' && unit !== '' ? [plan.multiple(factor, words)] : [];
    const fits =
      match === null || role === 'none' ? [] : [plan.match(`${Math.round(match * 100)}%`)];
    const title = name.replace(/\s+/g, ' ') || plan.column(at + 1);
    return `  ${title}: ${[plan.role[role], ...about, ...fits].join(', ')}`;
  });
  const rule = mapping && [
    `  ${plan.grain}: ${plan.grains[mapping.grain]}`,
    ...(mapping.grain === 'part' ? [`  ${plan.parts}: ${plan.partRules[mapping.parts]}`] : []),
  ];
  const count = (value: number) => formatCount(value, language);
  const problems = data.problems.map(({ line, column, done, text }) => {
    const where = [line === null ? '' : t.line(line), column ?? ''].filter(Boolean).join(', ');
    return `  [${done}] ${where ? `${where}: ` : ''}${text}`;
  });
  return [
    `${file} (${data.form ?? '?'})`,
    ...columns,
    ...(rule ?? []),
    t.rows(count(data.read), count(data.used), '0', '0', count(data.setAside)),
    ...problems,
  ].join('\n');
}

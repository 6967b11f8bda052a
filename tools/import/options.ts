import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../src/core/base/language.ts';
import { readPeriod, type PeriodId } from '../../src/core/atlas/period.ts';
import { ROLES, type Role } from '../../src/import/own/column-role.ts';

/** What the command line asks for. */
export interface ImportOptions {
  readonly files: readonly string[];
  readonly json: boolean;
  /** Where the figures go; `null` for nowhere. */
  readonly out: string | null;
  readonly language: Language;
  /** The half-year of values of which nothing states one. */
  readonly period: PeriodId | null;
  /** What becomes of months and days; `null` leaves it to each column's nature. */
  readonly months: 'add' | 'last' | null;
  /** Roles by the name of a column, or its place from 1. */
  readonly columns: Readonly<Record<string, Role>>;
}

const USAGE = `usage: npm run import -- FILE… [options]
  --json                print what was read as JSON
  --out FILE            where the figures go; figures.csv if left out, nowhere with --json;
                        with columns low and high where the file gives ranges
  --period 2018H1       the half-year of figures of which neither a column nor a name states one
  --months add|last     what becomes of months, quarters and days; by nature if left out: flows are added up
  --column NAME=ROLE    how a column is read, by its name or its place from 1; may be repeated
                        ${ROLES.join(' | ')}
  --lang ${LANGUAGES.join('|')}          of the report, en if left out
  exit status: 0 all rows used, 3 some set aside, 2 nothing can be used, 1 a wrong command line`;

/** Reads a command line. @throws Error that says what is wrong and what is expected. */
export function readOptions(args: readonly string[]): ImportOptions {
  const text = { type: 'string' } as const;
  const { values, positionals: files } = parse(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        out: text,
        period: text,
        months: text,
        column: { type: 'string', multiple: true },
        lang: text,
      },
    }),
  );
  if (files.length === 0) throw wrong('no FILE');
  const { json = false, out, period = null, months, column = [], lang = 'en' } = values;
  if (period !== null && !readPeriod(period)) throw wrong(`--period ${period}`);
  return {
    files,
    json,
    out: out ?? (json ? null : 'figures.csv'),
    language: oneOf(LANGUAGES, lang, '--lang'),
    period,
    months: months === undefined ? null : oneOf(['add', 'last'] as const, months, '--months'),
    columns: Object.fromEntries(column.map(readColumn)),
  };
}

function readColumn(said: string): readonly [name: string, role: Role] {
  const at = said.lastIndexOf('=');
  if (at < 1) throw wrong(`--column ${said}`);
  return [said.slice(0, at), oneOf(ROLES, said.slice(at + 1), '--column')];
}

function oneOf<T extends string>(all: readonly T[], got: string, option: string): T {
  const found = all.find((each) => each === got);
  if (found === undefined) throw wrong(`${option} ${got}`);
  return found;
}

function parse<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw wrong((error as Error).message);
  }
}

function wrong(got: string): Error {
  return new Error(`got ${got}\n${USAGE}`);
}

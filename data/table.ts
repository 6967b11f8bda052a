import { parseCsv, type Cell } from './csv.ts';
import type { Field } from './field.ts';

/** A place in a table that is not as it should be. */
export interface Fault {
  /** Relative to the repository, `data/tables/list.csv`. */
  file: string;
  line: number;
  column: number;
  got: string;
  expected: string;
}

/** Fields by column name, in the order of the file. */
export type Fields = Record<string, Field<unknown>>;

/** The row type that fields give. */
export type RowOf<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

/** One row with the places of its cells. */
export interface Read<R> {
  row: R;
  /** The place and text of a column's cell. */
  cell(column: keyof R & string): Cell;
}

/** Reports a fault of one row at one of its columns. */
export type Report<R> = (row: Read<R>, column: keyof R & string, expected: string) => void;

/** A table: its fields, the columns that make its key, and what must hold between its rows. */
export interface Table<F extends Fields> {
  name: string;
  title: string;
  fields: F;
  key: (keyof F & string)[];
  check?(rows: Read<RowOf<F>>[], report: Report<RowOf<F>>): void;
}

/** Makes a table; it only saves writing out the type of the fields. */
export function defineTable<F extends Fields>(
  name: string,
  title: string,
  key: (keyof F & string)[],
  fields: F,
  check?: Table<F>['check'],
): Table<F> {
  return check ? { name, title, key, fields, check } : { name, title, key, fields };
}

/** Says a fault in one line, `file:line:column: got X, expected Y`. */
export function formatFault({ file, line, column, got, expected }: Fault): string {
  return `${file}:${line}:${column}: got ${got}, expected ${expected}`;
}

/** Gives the file of a table, relative to the repository. */
export function tableFile(name: string): string {
  return `data/tables/${name}.csv`;
}

const quoted = (text: string) => (text === '' ? 'nothing' : JSON.stringify(text));

/**
 * Reads a table from the text of its file. Every fault is listed; rows with a fault are left out, so
 * `rows` is complete only when there are no faults. References to other tables are not looked at.
 */
export function readTable<F extends Fields>(
  table: Table<F>,
  source: string,
): { rows: Read<RowOf<F>>[]; faults: Fault[] } {
  const file = tableFile(table.name);
  const { records, faults: csvFaults } = parseCsv(source);
  const faults: Fault[] = csvFaults.map((fault) => ({ file, ...fault }));
  const report = (at: { line: number; column: number }, got: string, expected: string) =>
    faults.push({ file, line: at.line, column: at.column, got, expected });

  const columns = Object.keys(table.fields);
  const header = records[0] ?? [];
  const place = new Map(header.map((cell, index) => [cell.text, index]));
  header.forEach((cell, index) => {
    if (!columns.includes(cell.text))
      report(cell, `column ${quoted(cell.text)}`, `one of the columns ${columns.join(', ')}`);
    else if (place.get(cell.text) !== index)
      report(cell, `column ${quoted(cell.text)} twice`, 'each column once');
  });
  for (const column of columns)
    if (!place.has(column)) report({ line: 1, column: 1 }, 'no such column', `column "${column}"`);
  if (faults.length) return { rows: [], faults };

  const rows: Read<RowOf<F>>[] = [];
  for (const record of records.slice(1)) {
    if (record.length !== header.length) {
      const at = record[Math.min(record.length, header.length + 1) - 1]!;
      report(at, `${record.length} cells`, `${header.length} cells`);
      continue;
    }
    const cell = (column: string) => record[place.get(column)!]!;
    const before = faults.length;
    const row = Object.fromEntries(
      columns.map((column) => {
        const field = table.fields[column]!;
        const value = field.read(cell(column).text);
        if (value === undefined) report(cell(column), quoted(cell(column).text), field.expected);
        return [column, value];
      }),
    ) as RowOf<F>;
    if (faults.length === before) rows.push({ row, cell });
  }

  const seen = new Map<string, number>();
  for (const { cell } of rows) {
    const key = table.key.map((column) => cell(column).text).join(' ');
    const at = cell(table.key[0]!);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, at.line);
    else report(at, `key ${quoted(key)} again`, `a key not yet in line ${first}`);
  }
  table.check?.(rows, (read, column, expected) =>
    report(read.cell(column), quoted(read.cell(column).text), expected),
  );
  return { rows, faults };
}

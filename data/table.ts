import { parseCsv, type Cell } from './csv.ts';
import { fileFault, type Fault } from './fault.ts';
import type { Field } from './field.ts';

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

/** What must hold in a row, and between rows that were all read. */
export interface Rules<R> {
  row?(read: Read<R>, report: Report<R>): void;
  rows?(reads: Read<R>[], report: Report<R>): void;
}

/** A table: its fields, the columns that make its key, and what else must hold. */
export interface Table<F extends Fields> {
  name: string;
  title: string;
  fields: F;
  key: (keyof F & string)[];
  rules?: Rules<RowOf<F>>;
}

/** Makes a table; it only saves writing out the type of the fields. */
export function defineTable<F extends Fields>(
  name: string,
  title: string,
  key: (keyof F & string)[],
  fields: F,
  rules: Rules<RowOf<F>> = {},
): Table<F> {
  return { name, title, key, fields, rules };
}

/** Gives the file of a table, relative to the repository. */
export function tableFile(name: string): string {
  return `data/tables/${name}.csv`;
}

const quoted = (text: string) => (text === '' ? 'nothing' : JSON.stringify(text));

/** Makes a fault of a row at one of its columns. */
export function faultAt<R>(
  table: string,
  read: Read<R>,
  column: keyof R & string,
  expected: string,
  got?: string,
): Fault {
  const { text, line, column: at } = read.cell(column);
  return { file: tableFile(table), line, column: at, got: got ?? quoted(text), expected };
}

/** What was read of a table. */
export interface TableRead<R> {
  /** Rows without a fault in a cell. */
  reads: Read<R>[];
  faults: Fault[];
  /** Whether `reads` are all rows, so that a row that is not among them is not there. */
  isWhole: boolean;
}

/** Reads a table from the text of its file, with every fault of it. References to other tables are not looked at. */
export function readTable<F extends Fields>(
  table: Table<F>,
  source: string,
  file = tableFile(table.name),
): TableRead<RowOf<F>> {
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
  if (faults.length === 0 && records.length === 1)
    faults.push(fileFault(file, 'a header only', 'rows below it'));
  if (faults.length > 0) return { reads: [], faults, isWhole: false };

  const reads: Read<RowOf<F>>[] = [];
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
    if (faults.length === before) reads.push({ row, cell });
  }

  const isWhole = faults.length === 0;

  const seen = new Map<string, number>();
  for (const { cell } of reads) {
    const key = table.key.map((column) => cell(column).text).join(' ');
    const at = cell(table.key[0]!);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, at.line);
    else report(at, `key ${quoted(key)} again`, `a key not yet in line ${first}`);
  }
  const reportAt: Report<RowOf<F>> = (read, column, expected) =>
    faults.push(faultAt<RowOf<F>>(table.name, read, column, expected));
  for (const read of reads) table.rules?.row?.(read, reportAt);
  if (isWhole) table.rules?.rows?.(reads, reportAt);
  return { reads, faults, isWhole };
}

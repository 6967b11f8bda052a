/** One cell of a table with the place where it begins; lines and columns count from 1. */
export interface Cell {
  text: string;
  line: number;
  /** In characters; an opening quote is at the cell's own column. */
  column: number;
}

/** A place where a text is not CSV. */
export interface CsvFault {
  line: number;
  column: number;
  got: string;
  expected: string;
}

/** The result of `parseCsv`: records in order, the header being the first, and every fault of quoting. */
export interface Csv {
  records: Cell[][];
  faults: CsvFault[];
}

const BARE = /[^,"\r\n]*/y;
const QUOTED = /"((?:[^"]|"")*)"/y;
const REST = /[^,\r\n]*/y;
const BREAK = /\r\n|\r|\n/y;

/**
 * Splits a text into records of cells (RFC 4180). It never throws: a stray or unclosed quote is a fault,
 * and reading goes on behind it. The line break at the end of the text makes no record.
 */
export function parseCsv(text: string): Csv {
  const records: Cell[][] = [];
  const faults: CsvFault[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  let column = 1;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return null;
    const parts = match[0].split(/\r\n|\r|\n/);
    line += parts.length - 1;
    column = (parts.length > 1 ? 1 : column) + [...parts.at(-1)!].length;
    at += match[0].length;
    return match;
  };
  while (at < text.length) {
    const record: Cell[] = [];
    do {
      const start = { line, column };
      if (text[at] === '"') {
        const quoted = take(QUOTED);
        if (!quoted) {
          faults.push({ ...start, got: 'a quote without its pair', expected: 'a closing quote' });
          record.push({ text: text.slice(at + 1), ...start });
          at = text.length;
          break;
        }
        record.push({ text: quoted[1]!.replaceAll('""', '"'), ...start });
      } else {
        record.push({ text: take(BARE)![0], ...start });
      }
      const stray = { line, column };
      const rest = take(REST)![0];
      if (rest) faults.push({ ...stray, got: rest, expected: 'a comma or the end of the line' });
    } while (text[at] === ',' && take(/,/y));
    take(BREAK);
    records.push(record);
  }
  return { records, faults };
}

/** Writes records as CSV with `\n` after each; `parseCsv` gives the same texts back. */
export function formatCsv(records: readonly (readonly string[])[]): string {
  const quote = (text: string) =>
    /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return records.map((record) => `${record.map(quote).join(',')}\n`).join('');
}

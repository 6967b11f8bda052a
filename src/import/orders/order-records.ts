import { initParser, type Schema } from 'udsv';
import { IssueError } from '../../core/issue.ts';
import { countLineBreaks, readRecord } from '../read-record.ts';

/** Takes the records of a text in turn. */
export interface RecordSink {
  record(line: number, cells: readonly string[]): void;
  /** Takes a record whose cells or quotes do not fit the header. */
  misfit(line: number, text: string): void;
}

const LONGEST_RECORD = 1 << 20;

/**
 * Splits texts without a quote into records of `width` cells (at least two). Every line but blank ones is a
 * record; what does not fit is told too, where uDSV alone would join it to the next line or lose it.
 */
export function plainSplitter(delimiter: string, width: number) {
  const parser = initParser(schemaOf(delimiter, width));
  // uDSV runs in circles on a last record that is too short; behind this one none is last.
  const sentinel = `${delimiter.repeat(width - 1)}\n`;
  const fits = (cells: readonly string[]): boolean => {
    for (let i = 0; i < width - 1; i++) if (cells[i]!.includes('\n')) return false;
    return !cells[width - 1]!.includes(delimiter);
  };

  /** Takes whole lines, each with `\n`, the first of them being `line`; gives the line that follows. */
  return function split(text: string, line: number, sink: RecordSink): number {
    const end = line + countLineBreaks(text);
    if (!text.startsWith('\n') && !text.includes('\n\n')) {
      parser.stringArrs(text + sentinel, (cells) => {
        if (line === end || !fits(cells)) return false;
        sink.record(line++, cells);
        return true;
      });
    }
    if (line === end) return end;
    const lines = text.split('\n');
    for (let rest = lines.length - 1 - (end - line); line < end; line++) {
      const own = lines[rest++]!;
      if (own === '') continue;
      const cells = own.split(delimiter);
      if (cells.length === width) sink.record(line, cells);
      else sink.misfit(line, own);
    }
    return end;
  };
}

/**
 * Takes the whole records of a text in which cells may be quoted; the last is whole when the text ends with it
 * (`isLast`). Gives the place and the line where the first record begins that is not whole.
 * @throws IssueError `open-quote` if that one is already longer than a megabyte.
 */
export function takeQuoted(
  text: string,
  from: { line: number; delimiter: string; width: number; isLast: boolean },
  sink: RecordSink,
): { at: number; line: number } {
  let { line } = from;
  let at = 0;
  while (at < text.length) {
    const { cells, end, lines, strayQuote } = readRecord(text, at, from.delimiter);
    if (end >= text.length && !from.isLast) {
      if (end - at > LONGEST_RECORD) throw new IssueError({ code: 'open-quote', line });
      break;
    }
    if (!strayQuote && cells.length === from.width) sink.record(line, cells);
    else if (end > at) sink.misfit(line, text.slice(at, end));
    line += lines;
    at = end + 1;
  }
  return { at: Math.min(at, text.length), line };
}

function schemaOf(delimiter: string, width: number): Schema {
  const column = { name: '', type: 's', repl: { empty: '', null: undefined, NaN: undefined } };
  return {
    skip: 0,
    col: delimiter,
    row: '\n',
    encl: '',
    esc: '',
    trim: false,
    cols: Array.from({ length: width }, () => column),
  } as Schema;
}

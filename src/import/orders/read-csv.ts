import type { OrderSink } from './aggregate.ts';
import { delimiterOf, findColumns } from './columns.ts';
import { IssueError } from '../../core/issue.ts';
import { readRecord } from '../read-record.ts';
import { plainSplitter, takeQuoted, type RecordSink } from './order-records.ts';

/** Takes the text of a CSV file in parts. */
export interface CsvReader {
  /** Takes the next part; it may end anywhere. @throws IssueError */
  read(text: string): void;
  /** Takes the end of the file. @throws IssueError */
  end(): void;
}

/**
 * Reads orders from CSV whose first line names the columns (`findColumns`, `delimiterOf`). Lines end with `\n`, `\r\n` or `\r`; blank ones are no rows.
 */
export function createCsvReader(orders: OrderSink): CsvReader {
  let rest = '';
  let line = 1;
  let take: ((isLast: boolean) => void) | undefined;

  function header(isLast: boolean): void {
    const end = rest.indexOf('\n');
    if (rest === '' || (end === -1 && !isLast)) return;
    const text = end === -1 ? rest : rest.slice(0, end);
    const delimiter = delimiterOf(text);
    const { cells, strayQuote } = readRecord(text, 0, delimiter);
    take = body(delimiter, strayQuote ? [text] : cells);
    rest = rest.slice(text.length + 1);
    line++;
  }

  function body(delimiter: string, names: readonly string[]): (isLast: boolean) => void {
    const places = findColumns(names);
    const width = names.length;
    const split = plainSplitter(delimiter, width);
    const sink: RecordSink = {
      record: (at, cells) =>
        orders.add(at, cells[places.county]!, cells[places.date]!, cells[places.amount]!),
      misfit: (at, text) => orders.reject(at, text),
    };
    return (isLast) => {
      if (isLast && rest !== '' && !rest.endsWith('\n')) rest += '\n';
      if (rest.includes('"')) {
        const taken = takeQuoted(rest, { line, delimiter, width, isLast }, sink);
        rest = rest.slice(taken.at);
        line = taken.line;
      } else {
        const end = rest.lastIndexOf('\n') + 1;
        line = split(rest.slice(0, end), line, sink);
        rest = rest.slice(end);
      }
    };
  }

  let hasReturn = false;
  function next(text: string, isLast: boolean): void {
    // A return at the end of a part may be half of a line break.
    let part = hasReturn ? `\r${text}` : text;
    hasReturn = !isLast && part.endsWith('\r');
    if (hasReturn) part = part.slice(0, -1);
    rest += part.includes('\r') ? part.replace(/\r\n?/g, '\n') : part;
    if (!take) header(isLast);
    take?.(isLast);
  }

  return {
    read: (text) => next(text, false),
    end() {
      next('', true);
      if (!take) throw new IssueError({ code: 'empty-file' });
    },
  };
}

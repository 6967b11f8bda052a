import { LINE_BREAK, readRecord } from '../read-record.ts';
import type { InputRow } from './cells.ts';

/** The characters that may stand between cells; of two that fit as well the first is meant: amounts have commas, too. */
export const DELIMITERS = ['\t', '|', ';', '；', '，', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How many lines tell the delimiter. */
const SAMPLE_LINES = 50;
const SAMPLE_LETTERS = 100_000;

/**
 * Finds what stands between the cells: what cuts most of the first lines into the same number of cells, and of such
 * the one that makes most cells. A text of one column has a comma.
 */
export function detectDelimiter(text: string): Delimiter {
  const bare = firstLines(text);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const times = bare.map((line) => line.split(delimiter).length - 1);
    const usual = commonest(times.filter((count) => count > 0));
    const same = times.filter((count) => count === usual).length / bare.length;
    const score = usual === 0 ? 0 : same + Math.min(usual, 50) / 1000;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The first lines that have anything, without what is quoted in them; those within or about a quote are left out. */
function firstLines(text: string): readonly string[] {
  const lines = text.slice(0, SAMPLE_LETTERS).split(LINE_BREAK, SAMPLE_LINES);
  return lines.flatMap((line) => {
    const parts = line.split('"');
    const isClosed = parts.length % 2 === 1;
    return line.trim() !== '' && isClosed ? [parts.filter((_, at) => at % 2 === 0).join('')] : [];
  });
}

/** How many cells most of the first lines have, and the header; a single one tells nothing. */
function usualWidths(text: string, delimiter: string): readonly number[] {
  const widths = firstLines(text).map((line) => line.split(delimiter).length);
  const several = widths.filter((width) => width > 1);
  return several.length === 0 ? [] : [commonest(several), several[0]!];
}

function commonest(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/**
 * Splits a text into records, each with any number of cells; a record without any character is passed over. Never throws
 * and loses nothing: a quote that is never closed, or closed in the midst of a cell, is a letter like others.
 * @param onProgress called now and then with how many characters are done
 */
export function readRecords(
  text: string,
  delimiter: string,
  onProgress: (done: number) => void = () => {},
): InputRow[] {
  const rows: InputRow[] = [];
  const widths = usualWidths(text, delimiter);
  for (let at = 0, line = 1; at < text.length;) {
    const start = at;
    const { cells, end, lines, strayQuote } = readRecord(text, start, delimiter, (open, close) => {
      const isWithinLine = !LINE_BREAK.test(text.slice(open, close));
      return isWithinLine || !isRows(text, start, open, close, delimiter, widths);
    });
    if (end > start) rows.push({ line, cells, strayQuote });
    line += lines;
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (rows.length % 5000 === 0) onProgress(at);
  }
  return rows;
}

/**
 * Whether a quoted cell of several lines is rows between two stray quotes: a line within it, or each of its record, is cut
 * into as many cells as rows have.
 */
function isRows(
  text: string,
  start: number,
  open: number,
  close: number,
  delimiter: string,
  widths: readonly number[],
): boolean {
  const isRow = (line: string) => widths.includes(line.split(delimiter).length);
  if (text.slice(open, close).split(LINE_BREAK).slice(1, -1).some(isRow)) return true;
  const rest = text.slice(close).search(LINE_BREAK);
  return text
    .slice(start, rest < 0 ? text.length : close + rest)
    .split(LINE_BREAK)
    .every(isRow);
}

/** The characters that may stand between cells; of two that fit as well the first is meant: amounts have commas, too. */
export const DELIMITERS = ['\t', '|', ';', '；', '，', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A record of a text: a row as it is written. */
export interface TextRecord {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether a quote in it opens or closes no cell; it is kept as a letter. */
  readonly strayQuote: boolean;
}

const ENDS = /\r\n|\r|\n/;
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
  const lines = text.slice(0, SAMPLE_LETTERS).split(ENDS, SAMPLE_LINES);
  const bare = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
  return bare.filter((line, index) => lines[index]!.trim() !== '' && !line.includes('"'));
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
 * Splits a text into records as RFC 4180 has it, with any ends of lines and any number of cells; a record without
 * any character is passed over. Never throws and loses nothing: a quote that is never closed, or closed in the midst of
 * a cell, is a letter like others.
 * @param onProgress told now and then how many characters are done
 */
export function readRecords(
  text: string,
  delimiter: string,
  onProgress: (done: number) => void = () => {},
): TextRecord[] {
  const records: TextRecord[] = [];
  const end = text.length;
  let at = 0;
  let line = 1;
  const widths = usualWidths(text, delimiter);
  while (at < end) {
    const start = at;
    const cells: string[] = [];
    let strayQuote = false;
    let inner = 0;
    for (;;) {
      const close = text[at] === '"' ? closingQuote(text, at, delimiter) : null;
      const spanned = close === null ? 0 : countLines(text, at, close);
      if (close !== null && !(spanned > 0 && isRows(text, start, at, close, delimiter, widths))) {
        cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
        inner += spanned;
        at = close + 1;
      } else {
        const stop = cellEnd(text, at, delimiter);
        strayQuote ||= text[at] === '"';
        cells.push(text.slice(at, stop));
        at = stop;
      }
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (cells.length > 1 || cells[0] !== '' || strayQuote || at > start) {
      records.push({ line, cells, strayQuote });
    }
    line += inner + 1;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (records.length % 5000 === 0) onProgress(at);
  }
  return records;
}

/** The place of the quote that closes a cell, or `null` where what follows it is not the end of the cell. */
function closingQuote(text: string, open: number, delimiter: string): number | null {
  let at = open;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return null;
    if (text[at + 1] !== '"') break;
    at += 1;
  }
  const next = text[at + 1];
  return next === undefined || next === delimiter || next === '\n' || next === '\r' ? at : null;
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
  if (text.slice(open, close).split(ENDS).slice(1, -1).some(isRow)) return true;
  const rest = text.slice(close).search(ENDS);
  return text
    .slice(start, rest < 0 ? text.length : close + rest)
    .split(ENDS)
    .every(isRow);
}

function cellEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === delimiter || letter === '\n' || letter === '\r') break;
  }
  return at;
}

function countLines(text: string, from: number, to: number): number {
  return text.slice(from, to).split(ENDS).length - 1;
}

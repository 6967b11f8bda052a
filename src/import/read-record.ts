/** A record of a text in which cells may be quoted (RFC 4180); lines end with `\n`, `\r\n` or `\r`. */
export interface TextRecord {
  readonly cells: readonly string[];
  /** The place of the line break behind it, or the end of the text. */
  readonly end: number;
  /** How many lines it covers. */
  readonly lines: number;
  /** Whether a quote opens a cell that does not end with another. */
  readonly strayQuote: boolean;
}

export const LINE_BREAK = /\r\n|\r|\n/;

/**
 * Reads the record that begins at a place of a text. Where a quote is stray, the record ends with the line in which the
 * quote is closed, or with the text, and its cells are not to be used; unless `isCell` is given: a quoted cell is then one
 * only where that says so, and a stray quote is a letter like others.
 */
export function readRecord(
  text: string,
  start: number,
  delimiter: string,
  isCell?: (open: number, close: number) => boolean,
): TextRecord {
  const cells: string[] = [];
  let lines = 1;
  let strayQuote = false;
  for (let at = start; ; at += 1) {
    const open = at;
    const close = text[open] === '"' ? closingQuote(text, open) : -1;
    if (
      close > 0 &&
      endOfCell(text, close + 1, delimiter) === close + 1 &&
      (isCell?.(open, close) ?? true)
    ) {
      const cell = text.slice(open + 1, close);
      lines += countLineBreaks(cell);
      cells.push(cell.replaceAll('""', '"'));
      at = close + 1;
    } else {
      strayQuote ||= text[open] === '"';
      if (strayQuote && !isCell) {
        const end = close < 0 ? text.length : endOfCell(text, close + 1, '\n');
        return { cells, end, lines: lines + countLineBreaks(text.slice(open, end)), strayQuote };
      }
      at = endOfCell(text, open, delimiter);
      cells.push(text.slice(open, at));
    }
    if (text[at] !== delimiter) return { cells, end: at, lines, strayQuote };
  }
}

/** How many line breaks a text has. */
export function countLineBreaks(text: string): number {
  const returns = count(text, '\r');
  return count(text, '\n') + (returns && returns - count(text, '\r\n'));
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found += 1;
  return found;
}

function closingQuote(text: string, open: number): number {
  for (let at = open + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0 || text[at + 1] !== '"') return at;
  }
}

/** The place of the first delimiter or line break, or the end of the text. */
function endOfCell(text: string, from: number, delimiter: string): number {
  const mark = delimiter.charCodeAt(0);
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === mark || code === 10 || code === 13) break;
  }
  return at;
}

import { unzipSync, type UnzipFileInfo } from 'fflate';
import { Parser } from 'saxen';
import { IssueError } from '../../core/issue.ts';
import type { InputCell } from './cells.ts';
import { gridRows, type Merge, type RawRow, type Table } from './grid.ts';
import { raisedText } from './raised-text.ts';
import { cellFormats, type CellFormat } from './xlsx-format.ts';

/** What the parts of a workbook that are read may have together, unzipped. */
const MOST_UNZIPPED = 300e6;
/** What is in a workbook besides, and not read. */
const PARTS =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

/**
 * Reads the sheets of an .xlsx file, in its order; days become ISO days, what is shown as 5.2% is that, numbers stay numbers.
 * Its parts are measured before they are unzipped.
 * @param onProgress called now and then with which share of a sheet is done
 * @throws IssueError if it is no workbook, or too large
 */
export function readWorkbook(
  bytes: Uint8Array,
  onProgress: (share: number) => void = () => {},
): readonly Table[] {
  const parts = unzip(bytes);
  const text = (name: string) => {
    const part = parts[name.toLowerCase()];
    return part === undefined ? '' : new TextDecoder().decode(part);
  };
  const book = text('xl/workbook.xml');
  if (book === '') throw bad(parts['content.xml'] ? 'OpenDocument' : 'no workbook in the archive');
  const targets = new Map(
    elements(text('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ Id, Target = '' }) => [
      Id,
      `xl/${Target.replace(/^\/?(xl\/)?/, '')}`,
    ]),
  );
  const shared = sharedStrings(text('xl/sharedstrings.xml'));
  const is1904 = elements(book, 'workbookPr').some(
    ({ date1904 }) => date1904 === '1' || date1904 === 'true',
  );
  const formats = cellFormats(text('xl/styles.xml'), elements, is1904);
  return elements(book, 'sheet').flatMap(({ name = '', ...sheet }) => {
    const xml = text(targets.get(sheet['r:id'] ?? sheet.id) ?? '');
    if (xml === '') return [];
    const isHidden = /hidden$/i.test(sheet.state ?? '');
    return [{ name, isHidden, rows: readSheet(xml, shared, formats, onProgress) }];
  });
}

const PROGRESS_ROWS = 5000;

type Attributes = Readonly<Record<string, string | undefined>>;

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let unzipped = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo) => {
    if (!PARTS.test(name) && name !== 'content.xml') return false;
    if (name === 'content.xml') return true;
    unzipped += originalSize;
    if (unzipped > MOST_UNZIPPED) throw new IssueError({ code: 'too-large', bytes: unzipped });
    return true;
  };
  try {
    const parts = unzipSync(bytes, { filter });
    return Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name.toLowerCase(), part]),
    );
  } catch (error) {
    throw error instanceof IssueError ? error : bad(String(error));
  }
}

/** The attributes of all elements of a name. */
function elements(xml: string, wanted: string): readonly Attributes[] {
  const found: Attributes[] = [];
  parse(xml, {
    open: (name, attributes) => void (name === wanted && found.push(attributes())),
  });
  return found;
}

function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  const rich = richText();
  parse(xml, {
    open(name, attributes) {
      if (name === 'si') rich.take();
      rich.open(name, attributes);
    },
    text: (part) => rich.text(part),
    close(name) {
      rich.close(name);
      if (name === 'si') strings.push(rich.take());
    },
  });
  return strings;
}

/** Gathers the runs of a cell's text; one above or below the line says so, one that is struck out is not there. */
function richText() {
  let words = '';
  let run = { isRaised: false, isStruck: false };
  let part: string | null = null;
  let readings = 0;
  return {
    open(name: string, attributes: () => Attributes) {
      // How a word is pronounced stands beside it.
      if (name === 'rPh') readings += 1;
      else if (name === 'r') run = { isRaised: false, isStruck: false };
      else if (name === 'vertAlign') run.isRaised = attributes().val !== 'baseline';
      else if (name === 'strike') run.isStruck = !/^(0|false)$/.test(attributes().val ?? '');
      else if (name === 't') part = '';
    },
    text: (more: string) => void (part !== null && (part += more)),
    close(name: string) {
      if (name === 'rPh') readings -= 1;
      if (name !== 't' || part === null) return;
      if (readings === 0 && !run.isStruck) words += run.isRaised ? raisedText(part) : part;
      part = null;
    },
    /** The text so far; what follows is another. */
    take(): string {
      const taken = words;
      words = '';
      run = { isRaised: false, isStruck: false };
      return taken;
    },
  };
}

function readSheet(
  xml: string,
  shared: readonly string[],
  formats: readonly CellFormat[],
  onProgress: (share: number) => void,
) {
  const rows: RawRow[] = [];
  const merges: Merge[] = [];
  let row: { line: number; cells: Map<number, InputCell> } = { line: 0, cells: new Map() };
  let cell = { at: -1, type: 'n', format: 0, value: '', formula: '' };
  let into: 'value' | 'formula' | null = null;
  const rich = richText();
  parse(xml, {
    open(name, attributes) {
      if (name === 'row') {
        const { r } = attributes();
        row = { line: whole(r) ?? row.line + 1, cells: new Map() };
        cell.at = -1;
      } else if (name === 'c') {
        const { r, t = 'n', s } = attributes();
        const at = r === undefined ? cell.at + 1 : columnOf(r);
        cell = { at, type: t, format: whole(s) ?? 0, value: '', formula: '' };
        rich.take();
      } else if (name === 'v') into = 'value';
      else if (name === 'f') into = 'formula';
      else if (name === 'mergeCell') {
        const merge = mergeOf(attributes().ref ?? '');
        if (merge) merges.push(merge);
      } else rich.open(name, attributes);
    },
    text(part) {
      if (into) cell[into] += part;
      else rich.text(part);
    },
    close(name) {
      rich.close(name);
      if (name === 'v' || name === 'f') into = null;
      else if (name === 'c') {
        cell.value += rich.take();
        const value = valueOf(cell, shared, formats);
        if (value !== '' && cell.at >= 0) row.cells.set(cell.at, value);
      } else if (name === 'row') {
        rows.push(row);
        if (rows.length % PROGRESS_ROWS === 0)
          onProgress(rows.length / (rows.length + PROGRESS_ROWS));
      }
    },
  });
  return gridRows(rows, merges);
}

function valueOf(
  {
    type,
    format,
    value,
    formula,
  }: { type: string; format: number; value: string; formula: string },
  shared: readonly string[],
  formats: readonly CellFormat[],
): InputCell {
  // A formula that no program has worked out yet has no value: it is said rather than passed over.
  if (value === '') return formula === '' ? '' : `=${formula}`;
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return value;
  const number = Number(value);
  return Number.isFinite(number) ? (formats[format]?.(number) ?? number) : value;
}

interface Handlers {
  open?(name: string, attributes: () => Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Walks through an XML text; names are told without prefixes. @throws IssueError */
function parse(xml: string, { open, text, close }: Handlers): void {
  if (xml === '') return;
  const parser = new Parser();
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('openTag', (name, attributes, decode) => {
    open?.(bare(name), () =>
      Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key, decode(value)])),
    );
  });
  if (text) {
    parser.on('text', (part, decode) => text(decode(part)));
    parser.on('cdata', (part) => text(part));
  }
  if (close) parser.on('closeTag', (name) => close(bare(name)));
  parser.on('error', (error) => {
    throw bad(error.message);
  });
  parser.parse(xml);
}

function mergeOf(ref: string): Merge | null {
  const [from, to] = ref.split(':');
  if (from === undefined || to === undefined) return null;
  const lines = [from, to].map((each) => Number(/\d+$/.exec(each)?.[0]));
  const columns = [from, to].map(columnOf);
  if ([...lines, ...columns].some((each) => !(each >= 0))) return null;
  return { top: lines[0]!, bottom: lines[1]!, left: columns[0]!, right: columns[1]! };
}

/** 27 of AB12, from 0. */
function columnOf(ref: string): number {
  let at = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(ref)?.[0] ?? '') at = at * 26 + letter.charCodeAt(0) - 64;
  return at - 1;
}

function whole(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,8}$/.test(text) ? Number(text) : null;
}

function bad(reason: string): IssueError {
  return new IssueError({ code: 'bad-workbook', reason });
}

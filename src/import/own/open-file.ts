import { decode, type Decoded } from './decode.ts';
import type { Encoding } from './encoding.ts';
import { IssueError } from '../../core/issue.ts';
import { GUESS, type OpenChoice } from './open-options.ts';
import { detectDelimiter, readRecords, type Delimiter } from './delimited.ts';
import type { InputCell, InputRow, Sheet } from './cells.ts';
import { findHeader, type IsPlace } from './find-header.ts';
import type { NamedIndicator } from './column-role.ts';
import type { Table } from './grid.ts';
import { readAmountText } from './parse-amount.ts';
import { isMarkup, readHtml } from './read-html.ts';
import { readJson } from './read-json.ts';
import { LONGEST_CELL } from './plain-text.ts';

/** What a file is that is no text of rows. */
export type GridFormat = 'xlsx' | 'html' | 'json' | 'geojson' | 'parquet';

/** How a file was opened. */
export type FileForm =
  | {
      readonly kind: 'text';
      readonly encoding: Encoding;
      readonly sure: boolean;
      readonly delimiter: Delimiter;
      readonly badLines: readonly number[];
    }
  | {
      readonly kind: 'workbook';
      readonly format: GridFormat;
      readonly sheets: readonly string[];
      readonly sheet: string;
      /** Other sheets that have figures of counties, and are not read. */
      readonly others: readonly string[];
    };

/** The rows of a file and how they were read. */
export interface OpenedFile {
  readonly form: FileForm;
  readonly sheet: Sheet;
}

/** What tells a header from what stands above it, and a row of data from both. */
export interface Hints {
  readonly indicators: readonly NamedIndicator[];
  readonly isPlace: IsPlace;
}

/** A file of more would not fit into the memory of a phone. */
const MOST_BYTES = 200e6;
/** So many rows of a sheet tell whether it has counties. */
const SAMPLE = 40;

/**
 * Opens a file by what its first bytes are, not by its name.
 * @param onProgress called now and then with which share is done
 * @throws IssueError if it is empty, too large, of another kind, or broken
 */
export async function openFile(
  bytes: Uint8Array,
  hints: Hints,
  choice: OpenChoice = GUESS,
  onProgress: (share: number) => void = () => {},
): Promise<OpenedFile> {
  if (bytes.length > MOST_BYTES) throw new IssueError({ code: 'too-large', bytes: bytes.length });
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new IssueError({ code: 'old-excel' });
  const other = OTHERS.find(([, magic]) => begins(bytes, magic))?.[0];
  if (other) throw new IssueError({ code: 'other-format', format: other });
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const { readWorkbook } = await import('./read-xlsx.ts');
    return openTables('xlsx', readWorkbook(bytes, onProgress), hints, choice.sheet);
  }
  if (begins(bytes, [0x50, 0x41, 0x52, 0x31])) {
    const { readParquetTable } = await import('./read-parquet-table.ts');
    return openTables('parquet', [await readParquetTable(bytes)], hints, null);
  }
  const decoded = decode(bytes, choice.encoding);
  if (isMarkup(decoded.text))
    return openTables('html', readHtml(decoded.text), hints, choice.sheet);
  const json = readJson(decoded.text);
  if (json) return openTables(json.format, json.tables, hints, null);
  return openText(decoded, hints, choice, onProgress);
}

const OTHERS: readonly (readonly [format: string, magic: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['gzip', [0x1f, 0x8b]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

function openText(
  { text, ...decoded }: Decoded,
  hints: Hints,
  choice: OpenChoice,
  onProgress: (share: number) => void,
): OpenedFile {
  const delimiter = choice.delimiter ?? detectDelimiter(text);
  const rows = readRecords(text, delimiter, (done) => onProgress(done / text.length));
  return {
    form: { kind: 'text', delimiter, ...decoded },
    sheet: filled(findHeader(rows.map(withShortCells), hints.indicators, hints.isPlace)),
  };
}

function openTables(
  format: GridFormat,
  all: readonly Table[],
  { indicators, isPlace }: Hints,
  wanted: string | null,
): OpenedFile {
  const tables = all.map((table) => ({ table, ...measured(table, isPlace) }));
  const [best] = tables.toSorted(
    (a, b) =>
      Number(b.figures > 0) - Number(a.figures > 0) ||
      Number(a.table.isHidden ?? false) - Number(b.table.isHidden ?? false) ||
      b.places - a.places,
  );
  const chosen = all.find(({ name }) => name === wanted) ?? best?.table;
  if (!chosen) throw new IssueError({ code: 'empty-file' });
  const names = all.map(({ name }) => name);
  const others = tables.flatMap(({ table, figures }) =>
    table !== chosen && figures > 0 ? [table.name] : [],
  );
  const sheet = findHeader(chosen.rows.map(withShortCells), indicators, isPlace, true);
  return {
    form: { kind: 'workbook', format, sheets: names, sheet: chosen.name, others },
    // Another sheet may have rows: an empty one is shown, with the choice of sheets.
    sheet: names.length > 1 ? sheet : filled(sheet),
  };
}

/** How many of the first rows of a table name a county, and of these have a number besides. */
function measured({ rows }: Table, isPlace: IsPlace): { places: number; figures: number } {
  let [places, figures] = [0, 0];
  for (const row of rows.slice(0, SAMPLE)) {
    const cells = row.cells.slice(0, SAMPLE);
    const at = cells.findIndex(isPlace);
    if (at < 0) continue;
    places += 1;
    // A code is a number and a place.
    const isFigure = (cell: InputCell) => readAmountText(cell).kind === 'amount' && !isPlace(cell);
    if (cells.some(isFigure)) figures += 1;
  }
  return { places, figures };
}

/** Cells that are longer than any may be are cut behind that, and found too long where they are read. */
function withShortCells(row: InputRow): InputRow {
  const isLong = (cell: InputRow['cells'][number]) =>
    typeof cell === 'string' && cell.length > LONGEST_CELL;
  if (!row.cells.some(isLong)) return row;
  const cells = row.cells.map((cell) =>
    isLong(cell) ? (cell as string).slice(0, LONGEST_CELL + 1) : cell,
  );
  return { ...row, cells };
}

function filled(sheet: Sheet): Sheet {
  if (sheet.rows.length === 0) throw new IssueError({ code: 'empty-file' });
  return sheet;
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

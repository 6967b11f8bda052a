import { decode } from './decode.ts';
import type { Encoding } from './encoding.ts';
import { IssueError } from '../../core/issue.ts';
import { GUESS, type OpenChoice } from './open-options.ts';
import { detectDelimiter, readRecords, type Delimiter } from './delimited.ts';
import { toSheet, type Sheet } from './cells.ts';
import type { NamedIndicator } from './column-role.ts';
import { readWorkbook } from './read-xlsx.ts';

/** How a file was opened. */
export type FileForm =
  | {
      readonly kind: 'text';
      readonly encoding: Encoding;
      readonly sure: boolean;
      readonly delimiter: Delimiter;
      readonly badLines: readonly number[];
    }
  | { readonly kind: 'workbook'; readonly sheets: readonly string[]; readonly sheet: string };

/** The rows of a file and how they were read. */
export interface OpenedFile {
  readonly form: FileForm;
  readonly sheet: Sheet;
}

/** A file of more would not fit into the memory of a phone. */
const MOST_BYTES = 200e6;

/**
 * Opens a file by what its first bytes are, not by its name.
 * @param indicators whose words tell a header from what stands above it
 * @param onProgress called now and then with which share is done
 * @throws IssueError if it is empty, too large, a workbook of Excel before 2007, or a broken one
 */
export async function openFile(
  bytes: Uint8Array,
  indicators: readonly NamedIndicator[],
  choice: OpenChoice = GUESS,
  onProgress: (share: number) => void = () => {},
): Promise<OpenedFile> {
  if (bytes.length > MOST_BYTES) throw new IssueError({ code: 'too-large', bytes: bytes.length });
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new IssueError({ code: 'old-excel' });
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return openWorkbook(bytes, indicators, choice.sheet);
  const { text, ...decoded } = decode(bytes, choice.encoding);
  const delimiter = choice.delimiter ?? detectDelimiter(text);
  const rows = readRecords(text, delimiter, (done) => onProgress(done / text.length));
  return {
    form: { kind: 'text', delimiter, ...decoded },
    sheet: filled(toSheet(rows, indicators)),
  };
}

async function openWorkbook(
  bytes: Uint8Array,
  indicators: readonly NamedIndicator[],
  wanted: string | null,
): Promise<OpenedFile> {
  const sheets = await readWorkbook(bytes);
  const chosen = sheets.find(({ name }) => name === wanted) ?? sheets[0];
  if (!chosen) throw new IssueError({ code: 'empty-file' });
  const names = sheets.map(({ name }) => name);
  return {
    form: { kind: 'workbook', sheets: names, sheet: chosen.name },
    // Another sheet may have rows: an empty one is shown, with the choice of sheets.
    sheet:
      names.length > 1
        ? toSheet(chosen.rows, indicators)
        : filled(toSheet(chosen.rows, indicators)),
  };
}

function filled(sheet: Sheet): Sheet {
  if (sheet.rows.length === 0) throw new IssueError({ code: 'empty-file' });
  return sheet;
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

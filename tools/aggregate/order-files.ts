import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  readSync,
  closeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { IssueError, type OrderField } from '../../src/core/issue.ts';
import {
  COLUMNS,
  COLUMN_NAMES,
  delimiterOf,
  findColumns,
} from '../../src/import/orders/columns.ts';
import { readRecord } from '../../src/import/read-record.ts';

/** A file of text, and how its first line is to be read. */
export interface CsvFile {
  readonly kind: 'csv';
  readonly path: string;
  readonly delimiter: string;
  readonly header: readonly string[];
}

/** An order-level file. */
export type OrderFile = CsvFile | { readonly kind: 'parquet'; readonly path: string };

const HEAD_BYTES = 1 << 16;

/** What a header is looked at in, where it is not UTF-8 or was not when it was made. */
const CHINESE = 'gb18030';

/**
 * Looks at the start of a file: whether it is Parquet, or else its delimiter and header.
 * @throws if it is empty, or if its header names its columns in another encoding.
 */
export function inspectFile(path: string, encoding = 'utf-8'): OrderFile {
  const head = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, 'r');
  const bytes = head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
  closeSync(file);
  if (bytes.toString('latin1', 0, 4) === 'PAR1') return { kind: 'parquet', path };
  const text = decode(bytes, encoding);
  if (firstLine(text) === '')
    throw new Error(`${path}: got no header, expected one in the first line`);
  const header = headerOf(text);
  if (!namesOrders(header)) objectToEncoding(path, bytes, text, encoding);
  return { kind: 'csv', path, delimiter: delimiterOf(firstLine(text)), header };
}

/**
 * Finds the columns of orders in a header, whatever the case and the spaces around a name.
 * @throws if one is not there.
 */
export function columnNames(
  path: string,
  header: readonly string[],
): Readonly<Record<OrderField, string>> {
  try {
    const places = findColumns(header);
    return {
      county: header[places.county]!,
      date: header[places.date]!,
      amount: header[places.amount]!,
    };
  } catch (error) {
    if (!(error instanceof IssueError) || error.issue.code !== 'no-column') throw error;
    const { column, known } = error.issue;
    const got = header.join(', ');
    throw new Error(
      `${path}: got columns ${got}, expected one for the ${column}: ${known.join(', ')}`,
      {
        cause: error,
      },
    );
  }
}

/** @throws if the header would name the columns of orders in GB18030, or did before it was saved anew. */
function objectToEncoding(path: string, bytes: Uint8Array, text: string, encoding: string): void {
  const meant = headerOf(decode(bytes, CHINESE));
  if (namesOrders(meant))
    throw new Error(
      `${path}: got a header that is not ${encoding.toUpperCase()}, but in ${CHINESE} it says ${meant.join(', ')}; ` +
        `add --encoding ${CHINESE}`,
    );
  const line = firstLine(text);
  const isLatin = [...line].every((letter) => letter <= '\u00ff');
  const before = isLatin ? headerOf(decode(Buffer.from(line, 'latin1'), CHINESE)) : [];
  if (namesOrders(before))
    throw new Error(
      `${path}: got the header ${line}, which was ${before.join(', ')} in ${CHINESE} and was saved anew as if it were Latin; ` +
        'export the file again',
    );
  if (line.includes('\uFFFD'))
    throw new Error(
      `${path}: got a header that is not ${encoding.toUpperCase()}: ${line}; name its encoding, such as --encoding ${CHINESE}`,
    );
}

function namesOrders(header: readonly string[]): boolean {
  const names = header.map((name) => name.trim().toLowerCase());
  return COLUMNS.every((column) => COLUMN_NAMES[column].some((name) => names.includes(name)));
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)![0];
}

function headerOf(text: string): readonly string[] {
  const line = firstLine(text);
  return readRecord(line, 0, delimiterOf(line)).cells;
}

/**
 * Writes a text file again in UTF-8 into a folder, part by part, and gives its path there.
 * @throws if the encoding is not known or the bytes are not text in it.
 */
export async function toUtf8(path: string, encoding: string, folder: string): Promise<string> {
  const copy = join(mkdtempSync(join(folder, 'text-')), basename(path));
  try {
    const text = Readable.toWeb(createReadStream(path)).pipeThrough(
      new TextDecoderStream(encoding, { fatal: true }) as never,
    );
    await pipeline(Readable.fromWeb(text as never), createWriteStream(copy));
  } catch (error) {
    throw new Error(
      `${path}: got bytes that are not text in ${encoding}; name another --encoding`,
      {
        cause: error,
      },
    );
  }
  return copy;
}

import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  closeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseCsv } from './csv.ts';

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

/** How a header is read, shared with the page. */
const HEADER = JSON.parse(
  readFileSync(new URL('../src/import/orders/header.json', import.meta.url), 'utf8'),
) as {
  readonly delimiters: readonly string[];
  readonly columns: Readonly<Record<'county' | 'date' | 'amount', readonly string[]>>;
};

/**
 * Looks at the start of a file: whether it is Parquet, or else its delimiter and header.
 * @throws if it is empty.
 */
export function inspectFile(path: string): OrderFile {
  const head = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, 'r');
  const length = readSync(file, head, 0, HEAD_BYTES, 0);
  closeSync(file);
  const text = head.toString('utf8', 0, length).replace(/^\uFEFF/, '');
  if (text.startsWith('PAR1')) return { kind: 'parquet', path };
  const line = /^[^\r\n]*/.exec(text)![0];
  if (line === '') throw new Error(`${path}: got no header, expected one in the first line`);
  const delimiter = HEADER.delimiters.find((mark) => line.includes(mark)) ?? ',';
  const cells = line.split(delimiter).map((cell) => parseCsv(cell).records[0]?.[0]?.text ?? '');
  return { kind: 'csv', path, delimiter, header: cells };
}

/**
 * Finds the columns of orders in a header, whatever the case and the spaces around a name.
 * @throws if one is not there.
 */
export function findColumns(path: string, header: readonly string[]): Record<string, string> {
  const names = header.map((name) => name.trim().toLowerCase());
  return Object.fromEntries(
    Object.entries(HEADER.columns).map(([column, known]) => {
      const name = known.find((one) => names.includes(one));
      if (name !== undefined) return [column, header[names.indexOf(name)]!];
      if (names.some((one) => one.includes('\uFFFD'))) {
        throw new Error(
          `${path}: got a header that is not UTF-8; name its encoding, such as --encoding gb18030`,
        );
      }
      throw new Error(
        `${path}: got columns ${header.join(', ')}, expected one for the ${column}: ${known.join(', ')}`,
      );
    }),
  );
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

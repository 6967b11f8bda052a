import { snappyUncompress, type ColumnMetaData } from 'hyparquet';
import { IssueError } from '../core/issue.ts';

/** What a page of a column says of itself, as numbers of its Thrift fields. */
type Struct = ReadonlyMap<number, number | Struct>;

const DATA = 0;
const DICTIONARY = 2;
const DATA_V2 = 3;
const BY_DICTIONARY = [2, 8];
const RLE = 3;
const DELTA = [5, 6, 7];
/** No page is unzipped to more times its size, but for small ones. */
const MOST_TIMES = 100;
const SMALL = 1e6;

/**
 * Walks through the pages of a plain column and the runs in them, because hyparquet never ends on some runs that are broken.
 * @param bytes of the column, and `isOptional` whether its values may be missing
 * @throws IssueError `bad-parquet`
 */
export function checkPages(bytes: Uint8Array, meta: ColumnMetaData, isOptional: boolean): void {
  const reader = { bytes, at: 0 };
  let values = 0;
  while (reader.at < bytes.length - 1 && values < Number(meta.num_values)) {
    const header = readStruct(reader, 0);
    const [type, full, size] = [1, 2, 3].map((field) => number(header, field));
    if (!(size! >= 0 && full! >= 0 && reader.at + size! <= bytes.length))
      throw bad('a page outside its column');
    if (full! > Math.max(SMALL, size! * MOST_TIMES)) throw bad('a page that unzips to too much');
    const page = bytes.subarray(reader.at, reader.at + size!);
    reader.at += size!;
    const unzip = (part: Uint8Array, length: number) => unzipped(part, length, meta.codec);
    if (type === DATA) {
      const about = struct(header, 5);
      const count = countOf(number(about, 1), meta);
      const whole = unzip(page, full!);
      const rest = isOptional ? levels(whole, count) : whole;
      checkValues(rest, number(about, 2), count);
      values += count;
    } else if (type === DATA_V2) {
      const about = struct(header, 8);
      const count = countOf(number(about, 1), meta);
      const [inner, outer] = [number(about, 5), number(about, 6)];
      if (!(inner >= 0 && outer >= 0 && inner + outer <= page.length))
        throw bad('levels outside their page');
      if (isOptional) checkRuns(page.subarray(outer, outer + inner), 1, count);
      const rest = page.subarray(inner + outer);
      const isPlain = about.get(7) === 0;
      checkValues(isPlain ? rest : unzip(rest, full! - inner - outer), number(about, 4), count);
      values += count;
    } else if (type === DICTIONARY) {
      // Each value of a dictionary has a byte at least, or a bit.
      const count = number(struct(header, 7), 1);
      if (!(count >= 0 && count <= full! * 8)) throw bad('a dictionary of too many values');
    }
  }
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

function countOf(count: number, { num_values }: ColumnMetaData): number {
  if (!(count >= 0 && count <= Number(num_values))) throw bad('a page of too many values');
  return count;
}

function checkValues(bytes: Uint8Array, encoding: number, count: number): void {
  if (BY_DICTIONARY.includes(encoding)) {
    if (bytes.length === 0) return;
    if (bytes[0]! > 32) throw bad('a width of more than 32 bits');
    if (bytes[0]! > 0) checkRuns(bytes.subarray(1), bytes[0]!, count);
  } else if (encoding === RLE) {
    levels(bytes, count);
  } else if (DELTA.includes(encoding)) {
    const reader = { bytes, at: 0 };
    const [block, minis, all] = [readVarint(reader), readVarint(reader), readVarint(reader)];
    const isBlock = block > 0 && block <= 1 << 20 && block % 128 === 0;
    if (!isBlock || !(minis > 0 && minis <= 1024 && block % minis === 0) || all > count) {
      throw bad('blocks of no size');
    }
  }
}

/** Checks the runs behind their length, and gives what follows them. */
function levels(bytes: Uint8Array, count: number): Uint8Array {
  if (bytes.length < 4) throw bad('levels without a length');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (length > bytes.length - 4) throw bad('levels outside their page');
  checkRuns(bytes.subarray(4, 4 + length), 1, count);
  return bytes.subarray(4 + length);
}

/** Runs that repeat a value, or hold eight by eight; each has one value at least, and none many more than there are. */
function checkRuns(bytes: Uint8Array, width: number, count: number): void {
  const reader = { bytes, at: 0 };
  for (let seen = 0; seen < count && reader.at < bytes.length;) {
    const header = readVarint(reader);
    if (header >= 2 ** 31) throw bad('a run of too many values');
    const run = header & 1 ? (header >>> 1) * 8 : header >>> 1;
    if (!(run > 0 && run <= count + 504)) throw bad('a run of no length');
    reader.at += header & 1 ? (header >>> 1) * width : (width + 7) >> 3;
    seen += run;
  }
}

function unzipped(bytes: Uint8Array, length: number, codec: ColumnMetaData['codec']): Uint8Array {
  if (codec !== 'SNAPPY' || bytes.length === 0) return bytes;
  const output = new Uint8Array(length);
  snappyUncompress(bytes, output);
  return output;
}

function readStruct(reader: Reader, depth: number): Struct {
  const fields = new Map<number, number | Struct>();
  if (depth > 8) throw bad('a header in too many headers');
  for (let field = 0; ;) {
    const byte = readByte(reader);
    const type = byte & 15;
    if (type === 0) return fields;
    field = byte >> 4 ? field + (byte >> 4) : zigzag(readVarint(reader));
    fields.set(field, readField(reader, type, depth));
  }
}

function readField(reader: Reader, type: number, depth: number): number | Struct {
  switch (type) {
    case 1:
      return 1;
    case 2:
      return 0;
    case 3:
      return readByte(reader);
    case 4:
    case 5:
    case 6:
      return zigzag(readVarint(reader));
    case 7:
      reader.at += 8;
      return 0;
    case 8:
      reader.at += readVarint(reader);
      return 0;
    case 9: {
      const byte = readByte(reader);
      const length = byte >> 4 === 15 ? readVarint(reader) : byte >> 4;
      for (let at = 0; at < length; at += 1) readField(reader, byte & 15, depth + 1);
      return 0;
    }
    case 12:
      return readStruct(reader, depth + 1);
    default:
      throw bad('a header that cannot be read');
  }
}

function readByte(reader: Reader): number {
  const byte = reader.bytes[reader.at];
  if (byte === undefined) throw bad('a page that ends too soon');
  reader.at += 1;
  return byte;
}

/** A number of up to 53 bits; what is more is of no use here. */
function readVarint(reader: Reader): number {
  let value = 0;
  for (let times = 1; ; times *= 128) {
    const byte = readByte(reader);
    value += (byte & 127) * times;
    if (byte < 128) return value;
    if (times > 2 ** 49) throw bad('a number of too many digits');
  }
}

function zigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

function number(fields: Struct, field: number): number {
  const value = fields.get(field);
  return typeof value === 'number' ? value : NaN;
}

function struct(fields: Struct, field: number): Struct {
  const value = fields.get(field);
  if (value === undefined || typeof value === 'number') throw bad('a page without its header');
  return value;
}

function bad(reason: string): IssueError {
  return new IssueError({ code: 'bad-parquet', reason });
}

import { analyse } from 'chardet';
import { ENCODINGS, type Encoding } from './encoding.ts';

/** The text of a file. */
export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the encoding is certain: marked, valid UTF-8, or chosen by the reader. */
  readonly sure: boolean;
  /** Lines, from 1 and in order, with bytes that mean nothing in this encoding. */
  readonly badLines: readonly number[];
}

const SAMPLE_BYTES = 64 * 1024;
/** Of a few lines of Chinese chardet is no surer than 10 of 100, and as often wrong as right. */
const LEAST_CONFIDENCE = 30;

/**
 * Decodes the bytes of a file. What is valid UTF-8 is read so; other text in what chardet finds of `ENCODINGS`,
 * GB18030 where it finds none. Never throws: bytes without meaning become U+FFFD.
 * @param chosen the encoding that the reader asks for
 */
export function decode(bytes: Uint8Array, chosen: Encoding | null = null): Decoded {
  const marked = markedEncoding(bytes);
  const encoding = chosen ?? marked ?? guessEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const sure = chosen !== null || marked !== null || (encoding === 'utf-8' && isUtf8(bytes));
  return { text, encoding, sure, badLines: text.includes('\uFFFD') ? linesWithBad(text) : [] };
}

function markedEncoding([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function guessEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  // ASCII in two bytes each is valid UTF-8, too, but text has no zero bytes.
  if (sample.includes(0)) {
    return sample.filter((byte, index) => byte === 0 && index % 2 === 0).length * 2 >
      sample.filter((byte) => byte === 0).length
      ? 'utf-16be'
      : 'utf-16le';
  }
  if (isUtf8(bytes)) return 'utf-8';
  const found = analyse(sample).find(({ confidence }) => confidence >= LEAST_CONFIDENCE)?.name;
  return ENCODINGS.find((encoding) => encoding === found?.toLowerCase()) ?? 'gb18030';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function linesWithBad(text: string): number[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => (line.includes('\uFFFD') ? [index + 1] : []));
}

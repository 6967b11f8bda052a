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

/** Of ten bytes of two-byte text at least so many are zero; a stray one is none. */
const ZEROS = 0.1;
/** Of a hundred letters outside ASCII so many may be broken, and the text is still UTF-8. */
const BROKEN = 0.02;

function guessEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  // ASCII in two bytes each is valid UTF-8, too, but text has no zero bytes.
  const zeros = count(sample, (byte) => byte === 0);
  if (zeros > sample.length * ZEROS) {
    const first = count(sample, (byte, at) => byte === 0 && at % 2 === 0);
    return first * 2 > zeros ? 'utf-16be' : 'utf-16le';
  }
  if (isUtf8(bytes) || isMostlyUtf8(sample)) return 'utf-8';
  if (isBig5(sample)) return 'big5';
  const found = analyse(sample).find(({ confidence }) => confidence >= LEAST_CONFIDENCE)?.name;
  const known = ENCODINGS.find((encoding) => encoding === found?.toLowerCase());
  return known === undefined || known === 'big5' ? 'gb18030' : known;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether a few broken bytes stand in a text that is UTF-8 otherwise; other encodings make few letters in it. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  let letters = 0;
  let broken = 0;
  for (const letter of new TextDecoder('utf-8').decode(sample)) {
    if (letter > '\u007f') letters += 1;
    if (letter === '\ufffd') broken += 1;
  }
  // The sample may end within a letter.
  return broken <= Math.max(letters * BROKEN, letters > broken * 4 ? 2 : 0);
}

/**
 * Whether letters of two bytes are Big5: many of their second bytes are below 0x80, where GB2312 has none, and nearly all of
 * their first are of its common half.
 */
function isBig5(sample: Uint8Array): boolean {
  let [pairs, low, common, gb] = [0, 0, 0, 0];
  for (let at = 0; at + 1 < sample.length; at += 1) {
    const [lead, trail] = [sample[at]!, sample[at + 1]!];
    if (lead < 0x81) continue;
    pairs += 1;
    if (trail >= 0x40 && trail <= 0x7e) low += 1;
    if (lead >= 0xa1 && lead <= 0xc6) common += 1;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) gb += 1;
    at += 1;
  }
  return pairs > 3 && low >= pairs * 0.15 && common >= pairs * 0.9 && gb < pairs * 0.7;
}

function count(bytes: Uint8Array, test: (byte: number, at: number) => boolean): number {
  let found = 0;
  for (let at = 0; at < bytes.length; at += 1) if (test(bytes[at]!, at)) found += 1;
  return found;
}

function linesWithBad(text: string): number[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => (line.includes('\uFFFD') ? [index + 1] : []));
}

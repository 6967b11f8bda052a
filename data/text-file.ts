import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { detect } from 'chardet';
import { fileFault, type Fault } from './fault.ts';

/** The content of a file that may have faults; undefined where it cannot be told. */
export interface FileContent<T> {
  content: T | undefined;
  faults: Fault[];
}

/** Control characters, unassigned and private ones, and what wrong decoding leaves: no text has them. */
const MEANINGLESS = /(?![\t\n\r])[\p{Cc}\p{Cn}\p{Co}\p{Cs}\uFFFD]|锟斤拷/gu;

/** Reads a file of UTF-8 text, by its path below `root`, a folder. It never throws. */
export function readText(root: URL, file: string): FileContent<string> {
  const restore = restoring(file);
  const faulty = (fault: Fault) => ({ content: undefined, faults: [fault] });
  let bytes: Buffer;
  try {
    bytes = readFileSync(new URL(file, root));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const got = code === 'ENOENT' ? 'no file' : `no file that can be read (${code})`;
    return faulty(fileFault(file, got, `a file; ${restore}`));
  }
  const isMarked = bytes.toString('utf8', 0, 3) === '\uFEFF';
  const text = bytes.toString('utf8', isMarked ? 3 : 0);
  // ASCII in two bytes each is valid UTF-8, too, but text has no zero bytes.
  if (!isUtf8(bytes) || bytes.includes(0)) {
    const at = placeIn(text, Math.max(0, text.indexOf('\uFFFD')));
    const likely = bytes.includes(0) ? 'UTF-16' : detect(bytes);
    const but = likely && likely !== 'UTF-8' ? `, but look like ${likely}` : '';
    const got = `bytes that are not UTF-8${but}`;
    return faulty({ file, ...at, got, expected: 'UTF-8; save the file as UTF-8' });
  }
  if (text.trim() === '') return faulty(fileFault(file, 'an empty file', `text; ${restore}`));
  const [first, ...others] = text.matchAll(MEANINGLESS);
  if (first) {
    const code = `U+${first[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    const got = `${others.length + 1} meaningless characters, ${code} the first`;
    const expected = `text; where a wrong encoding spoilt it, ${restore}`;
    return faulty({ file, ...placeIn(text, first.index), got, expected });
  }
  const mark = fileFault(file, 'a byte order mark', 'UTF-8 without one; save the file without BOM');
  return { content: text, faults: isMarked ? [mark] : [] };
}

/** Reads a file of JSON; undefined, too, where it breaks off. */
export function readJson(root: URL, file: string): FileContent<unknown> {
  const { content: text, faults } = readText(root, file);
  if (text === undefined) return { content: undefined, faults };
  try {
    return { content: JSON.parse(text), faults };
  } catch (error) {
    const { message } = error as SyntaxError;
    const at = /position (\d+)/.exec(message)?.[1];
    const place = placeIn(text, at === undefined ? text.length : Number(at));
    const got = message.replace(/ (in JSON )?(at position|\(line).*/, '');
    const expected = `JSON; ${restoring(file)}`;
    return { content: undefined, faults: [...faults, { file, ...place, got, expected }] };
  }
}

const restoring = (file: string) => `git restore ${file} brings back the last one`;

/** Line and column of a place in a text, from 1. */
function placeIn(text: string, index: number): { line: number; column: number } {
  const lines = text.slice(0, index).split(/\r\n|\r|\n/);
  return { line: lines.length, column: [...lines.at(-1)!].length + 1 };
}

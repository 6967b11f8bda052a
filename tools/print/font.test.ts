import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import printFont from '../../src/render/svg/pdf-font.json' with { type: 'json' };
import { charactersOf, fontPath, makeFont } from './font.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = readFileSync(new URL(`../../public/${printFont.path}`, import.meta.url));

/** Signs of formulas, which no print layout has and the font has not either. */
const NOT_IN_FONT = ['ᵢ', '₁', 'ₙ'];

/** The characters that a TrueType font has shapes for, from its table of format 12 or 4. */
function charactersIn(font: Buffer): (code: number) => boolean {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')!;
  const cmap = font.readUInt32BE(entry + 8);
  const codes = new Set<number>();
  for (let at = 0; at < font.readUInt16BE(cmap + 2); at++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + at * 8 + 4);
    if (font.readUInt16BE(table) !== 4) continue;
    const segments = font.readUInt16BE(table + 6) / 2;
    for (let segment = 0; segment < segments; segment++) {
      const end = font.readUInt16BE(table + 14 + segment * 2);
      const start = font.readUInt16BE(table + 16 + (segments + segment) * 2);
      for (let code = start; code <= end; code++) codes.add(code);
    }
  }
  return (code) => codes.has(code);
}

test('the font of print layouts is what its build makes, byte for byte', async () => {
  const made = await makeFont(charactersOf(root));
  expect(fontPath(made)).toBe(printFont.path);
  expect(made.equals(kept)).toBe(true);
  expect(kept.length).toBe(printFont.bytes);
});

test('every character of texts and releases has a shape in it', () => {
  const has = charactersIn(kept);
  const lost = [...charactersOf(root)].filter((character) => !has(character.codePointAt(0)!));
  expect(lost).toEqual(NOT_IN_FONT);
});

test('it is small enough to be fetched for one file', () => {
  expect(kept.length).toBeLessThan(1.25e6);
});

import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { printFontBytes, printInput, textLines } from '../../../tests/fixtures/print.ts';
import { makePdf } from './pdf.ts';
import { replaceUnknown } from './pdf-text.ts';
import { renderMap } from './framed-map.ts';
import { renderHandoutPage } from './handout.ts';
import { renderPrintLayout } from './print-layout.ts';

const font = printFontBytes();
const overlays = (['network', 'ecology', 'programmes'] as const).map((id) => ({ id, opacity: 80 }));

/** The inflated streams of a PDF. */
function streamsOf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, stream]) => {
    try {
      return inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1');
    } catch {
      return [];
    }
  });
}

/** The characters that the fonts of a PDF say their glyphs stand for. */
function charactersOf(bytes: Uint8Array): Set<string> {
  const maps = streamsOf(bytes).filter((stream) => stream.includes('beginbfrange'));
  const codes = maps.flatMap((map) =>
    [...map.matchAll(/<([0-9a-f]{4})>/gi)].map(([, code]) => code!),
  );
  return new Set(codes.map((code) => String.fromCharCode(parseInt(code, 16))));
}

test('a PDF is one page of the size of its print layout, and its text is text', async () => {
  const svg = renderPrintLayout(printInput({ width: 1600, height: 900, view: { overlays } }));
  const { bytes, unknown } = await makePdf([svg], font);
  const head = Buffer.from(bytes).toString('latin1');
  expect(head.slice(0, 8)).toBe('%PDF-1.7');
  expect(head).toContain('/MediaBox [0 0 1200 675]');
  expect(head.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(unknown).toEqual([]);
  const characters = charactersOf(bytes);
  for (const character of textLines(svg).join('').replace(/\s/g, '')) {
    expect(characters).toContain(character);
  }
});

test('the same print layout gives the same bytes', async () => {
  const svg = renderPrintLayout(printInput({ theme: 'print' }));
  const [one, two] = await Promise.all([makePdf([svg], font), makePdf([svg], font)]);
  expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
});

test('patterns of a layout in black stay patterns', async () => {
  const svg = renderPrintLayout(printInput({ theme: 'print' }));
  const { bytes } = await makePdf([svg], font);
  const text = Buffer.from(bytes).toString('latin1');
  expect(text.match(/\/PatternType 1/g)!.length).toBeGreaterThan(4);
  expect(streamsOf(bytes).join('')).toMatch(/\/Pattern cs \/T\d+ scn/);
});

test('headings, paragraphs and pictures with their words are told apart, in the language of the layout', async () => {
  const input = printInput();
  const { bytes } = await makePdf([renderPrintLayout(input)], font);
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toContain('/Marked true');
  expect(text).toContain('/Lang (zh-Hans)');
  const tags = [...text.matchAll(/\/S \/(H1|P|Figure|Document)\b/g)].map(([, tag]) => tag);
  expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
  expect(tags.filter((tag) => tag === 'Figure')).toHaveLength(1);
  expect(tags.filter((tag) => tag === 'P').length).toBeGreaterThan(3);
  expect(text).toMatch(/\/Alt [(<]/);
  // Every drawing is in one of these, or is decoration.
  const content = streamsOf(bytes).find((stream) => stream.includes('BDC'))!;
  expect(content.match(/\b(BDC|BMC)\b/g)!.length).toBe(content.match(/\bEMC\b/g)!.length);
});

test('a handout has a page for each scene with its words, and English quotation marks as narrow as letters', async () => {
  const { scene, boundaries, land } = printInput();
  const pages = [1, 2].map((number) =>
    renderHandoutPage({
      scene: { ...scene, language: 'en' },
      boundaries,
      land,
      title: `Claim ${number}`,
      text: 'The ministry’s words',
      notes: `Notes ${number}`,
      place: `The story · ${number}`,
    }),
  );
  const lines = textLines(pages[0]!);
  expect(lines).toEqual(expect.arrayContaining(['Claim 1', 'The ministry’s words', 'Notes 1']));
  const { bytes, unknown } = await makePdf(pages as [string, string], font);
  const text = Buffer.from(bytes).toString('latin1');
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(2);
  expect(text).toContain('/MediaBox [0 0 595.5 842.25]');
  expect(text).toContain('/Lang (en)');
  expect(unknown).toEqual([]);
  expect(charactersOf(bytes)).not.toContain('’');
});

test('a map alone can be written, too', async () => {
  const { bytes } = await makePdf([renderMap(printInput(), 400, 300)], font);
  expect(bytes.length).toBeGreaterThan(1000);
});

test('what the font has no shape for is seen and told', () => {
  const onlyA = { hasGlyphForCodePoint: (code: number) => code === 97 };
  expect(replaceUnknown('a𠮷a𠮷\u00a0b', onlyA)).toEqual({ text: 'a□a□ □', unknown: ['𠮷', 'b'] });
});

import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { readSvg } from './svg-tree.ts';
import { escapeXml } from '../../core/base/escape-xml.ts';
import { textWidth, wrapText } from '../../scene/text-width.ts';
import { textSvg } from './text.ts';

const words = fc.string({ unit: fc.constantFrom(...'脱贫图谱，。（）ab cW12 3.·&<>"') });

test('wrapped text is all there, and no line is wider than it may be', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 60, max: 400 }), (text, width) => {
      const lines = wrapText(text, 12, width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
    }),
  );
});

test('a line does not begin with what closes, nor end with what opens', () => {
  const lines = wrapText('到年底，全部摘帽（见表）。', 10, 40);
  expect(lines).toEqual(['到年底，', '全部摘帽', '（见', '表）。']);
});

test('words of Latin letters are not broken', () => {
  expect(wrapText('online sales per head', 10, 70)).toEqual(['online sales', 'per head']);
});

test('text reads back from a picture as it was written', () => {
  fc.assert(
    fc.property(words, (text) => {
      const style = { size: 12, fill: '#000000' };
      const svg = readSvg(`<svg xmlns="x">${textSvg(text, 1, 2, style)}</svg>`);
      expect(svg.children[0]!.text).toBe(text);
    }),
  );
});

test('what XML cannot hold is left out', () => {
  expect(escapeXml('a\u0000b\u001f')).toBe('ab');
});

import { expect, test } from 'vitest';
import { readOrder } from './options.ts';

test('a hash and a file are enough', () => {
  expect(readOrder(['layer=loans', 'a.svg'])).toMatchObject({
    hash: 'layer=loans',
    out: 'a.svg',
    kind: 'svg',
    width: 1920,
    height: 1080,
    language: null,
    theme: null,
  });
});

test('a format, a size, a language, colours and an imprint are followed', () => {
  const words = '--format a4 --height 700 --lang en --theme print --review GS1 --day 2026-11-25';
  expect(readOrder(['', 'a.PDF', ...words.split(' ')])).toMatchObject({
    kind: 'pdf',
    width: 1123,
    height: 700,
    language: 'en',
    theme: 'print',
    review: 'GS1',
    day: '2026-11-25',
  });
});

test('a story needs a file alone, one that has pages', () => {
  expect(readOrder(['--story', 'founding-report', 'out.pptx'])).toMatchObject({
    story: 'founding-report',
    out: 'out.pptx',
    kind: 'pptx',
  });
  expect(() => readOrder(['--story', 'founding-report', 'out.png'])).toThrow('expected pdf, pptx');
});

test.each([
  [['a.svg'], 'expected a hash and a file'],
  [['', 'a.gif'], '“a.gif”, expected svg, pdf, png, pptx'],
  [['', 'a.svg', '--lang', 'fr'], '--lang: got “fr”, expected zh, en'],
  [['', 'a.svg', '--theme', 'red'], 'expected light, dark, print'],
  [['', 'a.svg', '--format', 'toString'], 'expected wide, a4, square'],
  [['', 'a.svg', '--day', '2026-13-01'], 'YYYY-MM-DD'],
  [['', 'a.svg', '--colour', 'x'], '--colour'],
])('%j is refused in words', (argv, words) => {
  expect(() => readOrder(argv)).toThrow(words);
});
